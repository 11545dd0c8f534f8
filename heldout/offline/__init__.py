"""The site without a network: the service worker of the published site, and the copy that opens from a folder."""
