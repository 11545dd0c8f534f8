"""Draws fourier-transform.svg: a signal that changes from 5 to 12 Hz, its spectrum and its spectrogram."""

import numpy as np
from heldout.figures import BLUE, ORANGE, axes
from matplotlib.patches import Rectangle


def draw():
    fs = 100
    t = np.arange(400) / fs
    x = np.where(t < 2, np.sin(2 * np.pi * 5 * t), np.sin(2 * np.pi * 12 * t))
    figure, (wave, spectrum, gram) = axes(columns=3, height=1.9, width_ratios=[1.5, 1, 1])

    wave.plot(t, x, color=BLUE, linestyle="-", linewidth=0.9)
    wave.set(title="signal", xlabel="time (s)", xticks=[0, 2, 4], yticks=[])

    f = np.fft.rfftfreq(len(x), 1 / fs)
    spectrum.plot(f, np.abs(np.fft.rfft(x)), color=ORANGE, linestyle="-", linewidth=1.1)
    spectrum.set(title="spectrum", xlabel="frequency (Hz)", xlim=(0, 20), xticks=[0, 5, 12, 20], yticks=[], ylim=(0, None))

    size, hop = 100, 50
    frames = np.lib.stride_tricks.sliding_window_view(x, size)[::hop] * np.hanning(size + 1)[:-1]
    power = np.abs(np.fft.rfft(frames, axis=1))
    power /= power.max()
    for i, row in enumerate(power):
        for k in np.flatnonzero(row[:21] > 0.02):
            left = i * hop / fs + 0.25
            gram.add_patch(Rectangle((left, k - 0.5), 0.5, 1, color=ORANGE, alpha=row[k], linewidth=0))
    gram.set(title="spectrogram", xlabel="time (s)", ylabel="Hz", xlim=(0, 4), ylim=(0, 20), xticks=[0, 2, 4], yticks=[5, 12, 20])
    return figure
