// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/note_keys.h"

#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace studio::widgets {

namespace {

struct NoteKey {
    std::uint32_t place;
    Qt::Key key;
    int semitone;
};

constexpr std::array kNoteKeys{
    NoteKey{44, Qt::Key_Z, 0},
    NoteKey{31, Qt::Key_S, 1},
    NoteKey{45, Qt::Key_X, 2},
    NoteKey{32, Qt::Key_D, 3},
    NoteKey{46, Qt::Key_C, 4},
    NoteKey{47, Qt::Key_V, 5},
    NoteKey{34, Qt::Key_G, 6},
    NoteKey{48, Qt::Key_B, 7},
    NoteKey{35, Qt::Key_H, 8},
    NoteKey{49, Qt::Key_N, 9},
    NoteKey{36, Qt::Key_J, 10},
    NoteKey{50, Qt::Key_M, 11},
    NoteKey{51, Qt::Key_Comma, 12},
    NoteKey{38, Qt::Key_L, 13},
    NoteKey{52, Qt::Key_Period, 14},
    NoteKey{39, Qt::Key_Semicolon, 15},
    NoteKey{53, Qt::Key_Slash, 16},
    NoteKey{16, Qt::Key_Q, 12},
    NoteKey{3, Qt::Key_2, 13},
    NoteKey{17, Qt::Key_W, 14},
    NoteKey{4, Qt::Key_3, 15},
    NoteKey{18, Qt::Key_E, 16},
    NoteKey{19, Qt::Key_R, 17},
    NoteKey{6, Qt::Key_5, 18},
    NoteKey{20, Qt::Key_T, 19},
    NoteKey{7, Qt::Key_6, 20},
    NoteKey{21, Qt::Key_Y, 21},
    NoteKey{8, Qt::Key_7, 22},
    NoteKey{22, Qt::Key_U, 23},
    NoteKey{23, Qt::Key_I, 24},
    NoteKey{10, Qt::Key_9, 25},
    NoteKey{24, Qt::Key_O, 26},
    NoteKey{11, Qt::Key_0, 27},
    NoteKey{25, Qt::Key_P, 28},
    NoteKey{26, Qt::Key_BracketLeft, 29},
    NoteKey{13, Qt::Key_Equal, 30},
    NoteKey{27, Qt::Key_BracketRight, 31},
};

constexpr int kOctave = 12;

/// X11 and Wayland number keys as Linux does, from 8 on; Windows numbers these keys alike.
std::optional<std::uint32_t> placeOf(const QKeyEvent& key) {
    constexpr std::uint32_t kFirstOfX11 = 8;
    const std::uint32_t code = key.nativeScanCode();
    const QString platform = QGuiApplication::platformName();
    if (platform == QLatin1String("windows") && code != 0)
        return code;
    const bool isX11 = platform == QLatin1String("xcb") || platform.startsWith(u"wayland");
    return isX11 && code > kFirstOfX11 ? std::optional(code - kFirstOfX11) : std::nullopt;
}

template <class T>
std::optional<int> semitoneBy(T NoteKey::*member, T value) {
    const auto found = std::ranges::find(kNoteKeys, value, member);
    return found == kNoteKeys.end() ? std::nullopt : std::optional(found->semitone);
}

}  // namespace

std::optional<int> semitoneOfPlace(std::uint32_t keyCode) {
    return semitoneBy(&NoteKey::place, keyCode);
}

std::optional<int> semitoneOfKey(int key) {
    return semitoneBy(&NoteKey::key, static_cast<Qt::Key>(key));
}

std::optional<int> semitoneOf(const QKeyEvent& key) {
    if (key.modifiers() != Qt::NoModifier)
        return std::nullopt;
    const auto place = placeOf(key);
    return place ? semitoneOfPlace(*place) : semitoneOfKey(key.key());
}

int typedPitch(int semitone, int octave, core::Voice voice) {
    const core::PitchRange range = core::pitchRange(voice);
    if (voice == core::Voice::Noise)
        return range.lowest + semitone % (range.highest - range.lowest + 1);
    int pitch = (octave + 1) * kOctave + semitone;
    while (pitch < range.lowest)
        pitch += kOctave;
    while (pitch > range.highest)
        pitch -= kOctave;
    return pitch;
}

}  // namespace studio::widgets
