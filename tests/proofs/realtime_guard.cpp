// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Half an hour of scripted use of the live engine, as fast as it goes: one thread plays, seeks,
// edits, loops, mutes, clicks, counts in and changes the device, another renders as a device would.
// Whatever the rendering thread allocates, frees, locks, waits for, reads or writes while it
// renders is a violation and is counted.
//
//   realtime_guard [MINUTES [SEED]]

#include "core/score/instrument_presets.h"
#include "synth/engine/live_engine.h"
#include "synth/player/click_track.h"
#include "synth/player/player.h"
#include "tests/support/random_song.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <iostream>
#include <pthread.h>
#include <random>
#include <thread>
#include <vector>

namespace {

/// What the thread does counts as a violation.
thread_local bool guarded = false;
std::atomic<long> heapCalls = 0;
std::atomic<long> waits = 0;

void note(std::atomic<long>& count) {
    if (guarded)
        ++count;
}

template <class Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

// NOLINTBEGIN: these stand before the C library's own.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void __libc_free(void* memory);

void* malloc(std::size_t size) {
    note(heapCalls);
    return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) {
    note(heapCalls);
    return __libc_calloc(count, size);
}
void* realloc(void* memory, std::size_t size) {
    note(heapCalls);
    return __libc_realloc(memory, size);
}
void free(void* memory) {
    note(heapCalls);
    __libc_free(memory);
}
int pthread_mutex_lock(pthread_mutex_t* mutex) {
    static const auto real = next<int (*)(pthread_mutex_t*)>("pthread_mutex_lock");
    note(waits);
    return real(mutex);
}
int pthread_cond_wait(pthread_cond_t* condition, pthread_mutex_t* mutex) {
    static const auto real = next<int (*)(pthread_cond_t*, pthread_mutex_t*)>("pthread_cond_wait");
    note(waits);
    return real(condition, mutex);
}
int nanosleep(const timespec* time, timespec* left) {
    static const auto real = next<int (*)(const timespec*, timespec*)>("nanosleep");
    note(waits);
    return real(time, left);
}
ssize_t write(int file, const void* bytes, std::size_t count) {
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    note(waits);
    return real(file, bytes, count);
}
ssize_t read(int file, void* bytes, std::size_t count) {
    static const auto real = next<ssize_t (*)(int, void*, std::size_t)>("read");
    note(waits);
    return real(file, bytes, count);
}
}
// NOLINTEND

namespace {

using namespace studio;
using synth::Cycle;
using synth::RegisterLog;

constexpr std::array kRates{44100, 48000, 96000};
constexpr std::array kBlocks{64, 128, 256, 480, 1024};
constexpr double kClock = 1789773;

/// A device: renders blocks of one engine, over and over, and takes the time.
class Device {
  public:
    Device(synth::LiveEngine& engine, int block)
        : engine_(engine),
          block_(block),
          thread_([this](const std::stop_token& stop) { run(stop); }) {}

    [[nodiscard]] double seconds() const {
        return static_cast<double>(frames_.load()) / engine_.sampleRate();
    }
    [[nodiscard]] bool finite() const { return finite_.load(); }

  private:
    synth::LiveEngine& engine_;
    int block_;
    std::atomic<std::int64_t> frames_ = 0;
    std::atomic<bool> finite_ = true;
    std::jthread thread_;

    void run(const std::stop_token& stop) {
        std::vector<float> samples(static_cast<std::size_t>(2 * block_));
        while (!stop.stop_requested()) {
            guarded = true;
            engine_.render(samples.data(), block_, 2);
            guarded = false;
            frames_.fetch_add(block_);
            const auto fits = [](float sample) { return std::abs(sample) < 4; };
            if (!std::ranges::all_of(samples, fits))
                finite_ = false;
        }
    }
};

class Script {
  public:
    explicit Script(std::uint64_t seed) : random_(seed) {
        for (int i = 0; i < 4; ++i) {
            core::Song song = tests::randomSong(random_);
            core::giveDefaultInstruments(song);
            songs_.push_back(std::make_shared<const RegisterLog>(synth::playSong(song)));
            clicks_.push_back(
                std::make_shared<const RegisterLog>(synth::clicksOf(synth::PlayedSong(song))));
        }
        countIn_ = std::make_shared<const RegisterLog>(
            synth::countInOf(core::TempoMap(), core::MeterMap(), core::Region::Ntsc, 0, 1));
    }

    [[nodiscard]] long commands() const { return commands_; }

    void begin(synth::LiveEngine& engine) {
        engine.setSong(songs_[0]);
        engine.play(0, songs_[0]->length());
    }

    void act(synth::LiveEngine& engine) {
        ++commands_;
        const std::size_t song = random_() % songs_.size();
        switch (random_() % 12) {
            case 0:
                engine.play(place(), songs_[song]->length());
                break;
            case 1:
                engine.play(place(), songs_[song]->length(), countIn_);
                break;
            case 2:
                engine.seek(place());
                break;
            case 3:
            case 4:
                engine.setSong(songs_[song], static_cast<std::uint32_t>(commands_));
                break;
            case 5:
                loop(engine);
                break;
            case 6:
                mute(engine);
                break;
            case 7:
                engine.setClicks(random_() % 2 == 0 ? clicks_[song] : nullptr);
                break;
            case 8:
                engine.preview(songs_[song]);
                break;
            case 9:
                engine.stopPreview();
                break;
            case 10:
                engine.setEnd(place());
                break;
            default:
                engine.stop();
                break;
        }
        engine.collect();
        synth::PlayedSpan span;
        while (engine.played()->try_dequeue(span)) {
        }
    }

  private:
    std::mt19937_64 random_;
    std::vector<std::shared_ptr<const RegisterLog>> songs_;
    std::vector<std::shared_ptr<const RegisterLog>> clicks_;
    std::shared_ptr<const RegisterLog> countIn_;
    long commands_ = 0;

    Cycle place() {
        return static_cast<Cycle>(kClock * 0.01 * static_cast<double>(random_() % 2000));
    }
    void loop(synth::LiveEngine& engine) {
        const Cycle begin = place();
        engine.setLoop({begin, begin + place() / 4});
    }
    void mute(synth::LiveEngine& engine) {
        synth::VoiceMask mask;
        for (bool& audible : mask.audible)
            audible = random_() % 2 == 0;
        engine.setMask(mask);
    }
};

}  // namespace

int main(int argc, char** argv) {
    const double minutes = argc > 1 ? std::atof(argv[1]) : 30;
    const std::uint64_t seed = argc > 2 ? static_cast<std::uint64_t>(std::atoll(argv[2])) : 1;
    std::mt19937_64 random(seed);
    Script script(seed);
    double seconds = 0;
    int devices = 0;
    bool finite = true;
    while (seconds < minutes * 60) {
        synth::LiveEngine engine(kRates.at(random() % kRates.size()));
        script.begin(engine);
        const double until =
            std::min(20.0 + static_cast<double>(random() % 40), minutes * 60 - seconds);
        Device device(engine, kBlocks.at(random() % kBlocks.size()));
        ++devices;
        while (device.seconds() < until) {
            script.act(engine);
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 400));
        }
        seconds += device.seconds();
        finite = finite && device.finite();
    }
    std::cout << seconds / 60 << " minutes, " << devices << " devices, " << script.commands()
              << " commands: " << heapCalls << " calls of the heap, " << waits
              << " locks, waits and files while rendering" << (finite ? "" : ", samples beyond 4")
              << '\n';
    return heapCalls == 0 && waits == 0 && finite ? EXIT_SUCCESS : EXIT_FAILURE;
}
