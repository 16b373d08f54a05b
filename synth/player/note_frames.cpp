// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/note_frames.h"

#include "synth/player/period.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace studio::synth {

namespace {

using core::SequenceKind;
using core::Voice;

constexpr int kHighestPeriod = 0x7FF;
constexpr int kHighestVolume = core::kHighestVolume;
constexpr double kCycleSteps = 64;
/// FamiTracker's volume slides go on by an eighth of a step a frame.
constexpr int kVolumeSlideParts = 8;
constexpr int kFinePitchCentre = 0x80;
constexpr int kCentsPerSemitone = 100;

constexpr int high(std::uint8_t parameter) {
    return parameter >> 4;
}
constexpr int low(std::uint8_t parameter) {
    return parameter & 0x0F;
}

/// The phase, 0 … 1, that a vibrato or tremolo has in `frame`; 0 before it begins.
double phase(const core::Vibrato& vibrato, std::int64_t frame) {
    const auto frames = static_cast<double>(std::max<std::int64_t>(frame - vibrato.delay, 0));
    return frames * vibrato.speed / kCycleSteps;
}

bool moves(const core::Vibrato& vibrato) {
    return vibrato.depth > 0 && vibrato.speed > 0;
}

}  // namespace

// ---- SequenceRun ----

std::size_t SequenceRun::end() const {
    return released_ || !sequence_->release ? sequence_->values.size() : *sequence_->release;
}

bool SequenceRun::loops() const {
    return sequence_->loop && *sequence_->loop < end() && !(released_ && sequence_->release);
}

bool SequenceRun::still() const {
    return sequence_ == nullptr || (next_ >= end() && !loops());
}

std::optional<int> SequenceRun::next() {
    if (still())
        return std::nullopt;
    if (next_ >= end())
        next_ = *sequence_->loop;
    return sequence_->values[next_++];
}

void SequenceRun::release() {
    if (sequence_ == nullptr || released_)
        return;
    released_ = true;
    if (sequence_->release)
        next_ = *sequence_->release;
}

// ---- NoteFrames ----

NoteFrames::NoteFrames(const core::Instrument* instrument, std::span<const core::Effect> effects,
                       Voice voice, int pitch, std::int64_t clockRate)
    : instrument_(instrument),
      voice_(voice),
      pitch_(pitch),
      clockRate_(clockRate),
      sequenceVolume_(kHighestVolume) {
    if (instrument_ != nullptr) {
        vibrato_ = instrument_->vibrato;
        for (const SequenceKind kind : core::kSequenceKinds) {
            if (!instrument_->sequence(kind).empty())
                runs_[core::index(kind)] = SequenceRun(&instrument_->sequence(kind));
        }
    }
    for (const core::Effect& effect : effects)
        take(effect);
    runSequences();
    makeSound();
}

void NoteFrames::take(const core::Effect& effect) {
    const int value = effect.parameter;
    switch (effect.letter) {
        case '0':
            chordFirst_ = high(effect.parameter);
            chordSecond_ = low(effect.parameter);
            break;
        case '1':
            slide_ = -value;
            break;
        case '2':
            slide_ = value;
            break;
        case '4':
            vibrato_ = {0, high(effect.parameter), low(effect.parameter)};
            break;
        case '7':
            tremolo_ = {0, high(effect.parameter), low(effect.parameter)};
            break;
        case 'A':
            volumeSlide_ = high(effect.parameter) - low(effect.parameter);
            break;
        case 'G':
            delay_ = value;
            break;
        case 'P':
            finePitch_ = kFinePitchCentre - value;
            break;
        case 'Q':
        case 'R': {
            const int distance = low(effect.parameter);
            const int speed = 2 * high(effect.parameter) + 1;
            slideTo_ = pitch_ + (effect.letter == 'Q' ? distance : -distance);
            slide_ = effect.letter == 'Q' ? -speed : speed;
            break;
        }
        case 'S':
            cut_ = value;
            break;
        case 'V':
            duty_ = std::min(value, core::highestTimbre(voice_));
            break;
        default:
            break;
    }
}

void NoteFrames::runArpeggio() {
    const auto value = nextOf(SequenceKind::Arpeggio);
    if (!value) {
        // A fixed arpeggio ends on the note itself.
        fixedPitch_.reset();
        return;
    }
    switch (instrument_->arpeggioMode) {
        case core::ArpeggioMode::Absolute:
            arpeggio_ = *value;
            break;
        case core::ArpeggioMode::Relative:
            arpeggio_ += *value;
            break;
        case core::ArpeggioMode::Fixed:
            fixedPitch_ = *value + (voice_ == Voice::Noise      ? 1
                                    : voice_ == Voice::Triangle ? 12
                                                                : 24);
            break;
    }
}

void NoteFrames::runSequences() {
    if (instrument_ == nullptr)
        return;
    faded_ = released_ && runs_[core::index(SequenceKind::Volume)].still();
    sequenceVolume_ = nextOf(SequenceKind::Volume).value_or(sequenceVolume_);
    runArpeggio();
    bend_ +=
        nextOf(SequenceKind::Pitch).value_or(0) + 16 * nextOf(SequenceKind::HiPitch).value_or(0);
    if (const auto duty = nextOf(SequenceKind::Duty))
        duty_ = std::min(*duty, core::highestTimbre(voice_));
}

void NoteFrames::slide() {
    bend_ += slide_;
    if (!slideTo_)
        return;
    // Past the note that it slides to it stays there.
    const int whole = periodOf(*slideTo_) - periodOf(pitch_);
    bend_ = slide_ < 0 ? std::max(bend_, whole) : std::min(bend_, whole);
}

double NoteFrames::swing() const {
    if (!moves(vibrato_))
        return 0;
    return std::sin(2 * std::numbers::pi * phase(vibrato_, frame_)) * vibrato_.depth *
           core::kVibratoCents / kCentsPerSemitone;
}

int NoteFrames::periodOf(int pitch) const {
    const core::PitchRange range = core::pitchRange(voice_);
    if (voice_ == Voice::Noise)
        return noisePeriod(std::clamp(pitch, range.lowest, range.highest));
    return tonePeriod(voice_, pitch + swing(), clockRate_);
}

void NoteFrames::makeSound() {
    const std::array chord{0, chordFirst_, chordSecond_};
    const int pitch =
        fixedPitch_.value_or(pitch_ + arpeggio_) + chord[static_cast<std::size_t>(frame_ % 3)];
    const int bent = periodOf(pitch) + bend_ + finePitch_;
    sound_.period =
        voice_ == Voice::Noise ? std::clamp(bent, 0, 15) : std::clamp(bent, 0, kHighestPeriod);
    sound_.duty = duty_;
}

int NoteFrames::volume(int volume, bool ownVolume) const {
    if (moves(tremolo_))
        volume -= static_cast<int>(std::lround(
            (1 - std::cos(2 * std::numbers::pi * phase(tremolo_, frame_))) * tremolo_.depth / 4));
    volume += static_cast<int>(frame_ * volumeSlide_ / kVolumeSlideParts);
    volume = std::clamp(volume, 0, kHighestVolume);
    if (ownVolume || volume == 0 || sequenceVolume_ == 0)
        return ownVolume || volume == 0 ? volume : 0;
    return std::max(volume * sequenceVolume_ / kHighestVolume, 1);
}

void NoteFrames::step() {
    ++frame_;
    runSequences();
    slide();
    makeSound();
}

bool NoteFrames::still() const {
    const bool effects = chordFirst_ != 0 || chordSecond_ != 0 || slide_ != 0 || volumeSlide_ != 0;
    return !effects && !moves(vibrato_) && !moves(tremolo_) && !fixedPitch_ &&
           std::ranges::all_of(runs_, &SequenceRun::still);
}

bool NoteFrames::hasRelease() const {
    return instrument_ != nullptr &&
           instrument_->sequence(SequenceKind::Volume).release.has_value();
}

void NoteFrames::release() {
    released_ = true;
    std::ranges::for_each(runs_, &SequenceRun::release);
}

}  // namespace studio::synth
