// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/vgm/log_song.h"

#include "synth/vgm/voice_watch.h"

#include <algorithm>

namespace studio::synth {

namespace {

using core::Tick;
using core::Voice;

/// Makes a voice's notes of what it sounds.
class NoteTaker {
  public:
    NoteTaker(Voice voice, core::Part& part) : voice_(voice), part_(part) {}

    void hear(Tick at, VoiceSound sound) {
        const core::PitchRange range = core::pitchRange(voice_);
        sound.pitch = std::clamp(sound.pitch, range.lowest, range.highest);
        const bool sounds = sound.volume > 0;
        const bool again = sounds && sound.struck && sound.volume > last_.volume;
        if (open_ && (!sounds || again || sound.pitch != last_.pitch))
            end(at);
        if (sounds && !open_)
            begin(at, sound);
        else if (sounds && sound.volume != last_.volume && voice_ != Voice::Triangle)
            put(part_.volume, at, sound.volume);
        if (sounds && sound.timbre != timbre_) {
            put(part_.timbre, at, sound.timbre);
            timbre_ = sound.timbre;
        }
        last_ = sound;
    }

    void end(Tick at) {
        if (!open_)
            return;
        open_ = false;
        core::Note& note = part_.notes.back();
        note.length = at - note.start;
        if (note.length <= 0)
            part_.notes.pop_back();
    }

  private:
    Voice voice_;
    core::Part& part_;
    bool open_ = false;
    VoiceSound last_;
    int timbre_ = 0;

    void begin(Tick at, const VoiceSound& sound) {
        core::Note note;
        note.start = at;
        note.pitch = static_cast<std::int16_t>(sound.pitch);
        note.velocity = static_cast<std::int16_t>(voice_ == Voice::Triangle ? 1 : sound.volume);
        part_.notes.push_back(note);
        open_ = true;
    }
    static void put(core::Lane& lane, Tick at, int value) {
        if (!lane.empty() && lane.back().at == at)
            lane.pop_back();
        lane.push_back({at, static_cast<std::int16_t>(value)});
    }
};

}  // namespace

core::Song songOfLog(const RegisterLog& log) {
    core::Song song;
    song.frame.region = log.region();
    const auto tickAt = [&](Cycle cycle) {
        return song.frame.tempo.tickAt(cycle, chipTiming(log.region()).clockRate);
    };
    std::vector<NoteTaker> takers;
    for (const Voice voice : core::kVoices)
        takers.emplace_back(voice, song.part(voice));
    watchVoices(log, [&](Cycle cycle, const ChipSound& sound) {
        for (std::size_t voice = 0; voice < takers.size(); ++voice)
            takers[voice].hear(tickAt(cycle), sound[voice]);
    });
    song.frame.length = tickAt(log.length());
    for (NoteTaker& taker : takers)
        taker.end(song.frame.length);
    song.frame.length = std::max(song.frame.length, song.lastNoteEnd());
    song.frame.locks = core::LockMap(core::LockMode::Locked);
    return song;
}

core::Expected<core::Song> songOfVgm(const VgmFile& vgm) {
    core::Song song = songOfLog(vgm.log);
    song.frame.title = vgm.title;
    song.frame.author = vgm.author;
    if (vgm.loopFrom)
        song.frame.loopPoint =
            std::min(song.frame.tempo.tickAt(*vgm.loopFrom, chipTiming(vgm.log.region()).clockRate),
                     song.frame.length);
    if (auto checked = core::checkSong(song); !checked)
        return tl::unexpected(checked.error());
    return song;
}

}  // namespace studio::synth
