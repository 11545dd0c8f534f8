/** The names of the grades 1 to 4. */
export const GRADES = ["Again", "Hard", "Good", "Easy"];
