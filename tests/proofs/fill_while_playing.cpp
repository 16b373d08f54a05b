// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Plays a song on a JACK server of its own (dummy driver, 256 frames) through the live engine,
// first alone, then while takes are written with a worker for each core, and counts the times that
// JACK came too late (xruns) and how late the engine was called at worst. Fails if the fill adds
// any.
//
//   fill_while_playing [SECONDS [MODEL]]

#include "core/base/background.h"
#include "core/infill/fill.h"
#include "core/io/song_file.h"
#include "core/model/language_model.h"
#include "synth/devices/audio_system.h"
#include "synth/engine/live_engine.h"
#include "synth/player/player.h"
#include "tests/support/test_paths.h"
#include "tests/synth/devices/jack_server.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>

namespace {

using namespace studio;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int kFrames = 256;
constexpr int kTakes = 4;
constexpr int kPercent = 100;
constexpr std::int64_t kBlock = std::int64_t{kFrames} * 1'000'000'000 / 48000;
/// A device with two buffers runs dry if it waits for longer.
constexpr std::int64_t kRunsDry = 2 * kBlock;
/// Blocks that may come late beyond those that come late anyway.
constexpr double kMostLate = 0.001;

/// What the audio thread measures of itself.
struct Meter {
    std::atomic<std::int64_t> calls = 0;
    /// Nanoseconds: the longest that rendering a block took, and the longest between two calls.
    std::atomic<std::int64_t> longestRender = 0;
    std::atomic<std::int64_t> longestGap = 0;
    std::atomic<std::int64_t> late = 0;
    Clock::time_point last{};

    void reset() {
        calls = 0;
        longestRender = 0;
        longestGap = 0;
        late = 0;
    }
    void begin(Clock::time_point now) {
        const std::int64_t gap = nanoseconds(now - last);
        if (calls++ > 0 && gap > kRunsDry)
            ++late;
        if (calls > 1)
            longestGap = std::max(longestGap.load(), gap);
        last = now;
    }
    void end(Clock::time_point now) {
        longestRender = std::max(longestRender.load(), nanoseconds(now - last));
    }
    static std::int64_t nanoseconds(Clock::duration time) {
        return std::chrono::duration_cast<std::chrono::nanoseconds>(time).count();
    }
};

/// Hears of every xrun of the server.
class XrunCounter {
  public:
    XrunCounter() : client_(jack_client_open("xruns", JackNoStartServer, nullptr)) {
        if (client_ == nullptr)
            return;
        jack_set_xrun_callback(
            client_,
            [](void* self) {
                ++static_cast<XrunCounter*>(self)->count_;
                return 0;
            },
            this);
        jack_activate(client_);
    }
    ~XrunCounter() {
        if (client_ != nullptr)
            jack_client_close(client_);
    }
    XrunCounter(const XrunCounter&) = delete;
    XrunCounter& operator=(const XrunCounter&) = delete;
    [[nodiscard]] int count() const { return count_; }

  private:
    jack_client_t* client_;
    std::atomic<int> count_ = 0;
};

int fail(const std::string& reason) {
    std::printf("%s\n", reason.c_str());
    return EXIT_FAILURE;
}

/// One device through JACK.
std::string jackDevice(synth::AudioSystem& system) {
    for (const synth::AudioDevice& device : system.devices()) {
        if (device.name.ends_with("(Jack)") || device.name.ends_with("(JACK)"))
            return device.name;
    }
    return {};
}

/// Writes takes over and over until `stop`.
int writeTakes(const core::Song& song, const std::shared_ptr<const core::LanguageModel>& model,
               const std::stop_token& stop) {
    core::giveWay();
    core::FillRequest request;
    request.region = {0, song.frame.length / 4};
    int written = 0;
    while (!stop.stop_requested()) {
        const auto takes = core::fillTakes(song, model, request, kTakes, {}, stop);
        written += takes ? static_cast<int>(takes->size()) : 0;
        request.seed += kTakes;
    }
    return written;
}

struct Count {
    int xruns = 0;
    double lateShare = 0;
};

void print(const char* what, int seconds, const Count& count, const Meter& meter) {
    const auto percent = [](std::int64_t time) {
        return kPercent * static_cast<double>(time) / static_cast<double>(kBlock);
    };
    std::printf(
        "%s, %d s: %d xruns, %lld of %lld blocks late; the longest to render %.1f %% of its "
        "time, the longest between two calls %.1f %%\n",
        what, seconds, count.xruns, static_cast<long long>(meter.late),
        static_cast<long long>(meter.calls), percent(meter.longestRender),
        percent(meter.longestGap));
}

Count listen(int seconds, const XrunCounter& xruns, const synth::AudioOutput& output, Meter& meter,
             synth::LiveEngine& engine) {
    meter.reset();
    const int before = xruns.count() + output.xruns();
    const auto end = Clock::now() + std::chrono::seconds(seconds);
    while (Clock::now() < end) {
        engine.collect();
        std::this_thread::sleep_for(20ms);
    }
    return {xruns.count() + output.xruns() - before,
            static_cast<double>(meter.late) / static_cast<double>(meter.calls)};
}

}  // namespace

int main(int argc, char** argv) {
    const int seconds = argc > 1 ? std::stoi(argv[1]) : 20;
    const auto opened = core::openSong(tests::demoSong());
    if (!opened)
        return fail(opened.error().message());
    const auto model =
        core::loadModel(argc > 2 ? argv[2] : tests::builtInModel(), core::Device::Cpu);
    if (!model)
        return fail(model.error().message());
    const tests::JackServer server(kFrames, true);
    if (!server.trouble().empty())
        return fail("no JACK server: " + server.trouble());

    Meter meter;
    std::unique_ptr<synth::LiveEngine> engine;
    const auto system = synth::makeAudioSystem();
    const auto output =
        system->open({jackDevice(*system), kFrames}, [&](const synth::AudioFormat& format) {
            engine = std::make_unique<synth::LiveEngine>(format.sampleRate);
            return [&](float* samples, int frames) {
                meter.begin(Clock::now());
                engine->render(samples, frames, 2);
                meter.end(Clock::now());
            };
        });
    if (!output)
        return fail(output.error().message());
    const synth::AudioDescription description = (*output)->description();
    std::printf("%s, %d Hz, %d frames; model %s in %s\n", description.device.c_str(),
                description.sampleRate, description.bufferFrames, (*model)->config().name.c_str(),
                core::nameOf((*model)->precision()));

    core::Song song = opened->song;
    const auto log = std::make_shared<const synth::RegisterLog>(synth::playSong(song));
    engine->setSong(log);
    engine->setLoop({0, log->length()});
    engine->play(0, log->length());
    const XrunCounter xruns;
    listen(1, xruns, **output, meter, *engine);
    const Count alone = listen(seconds, xruns, **output, meter, *engine);
    print("alone", seconds, alone, meter);

    for (const core::Voice voice : core::kVoices)
        song.frame.locks.setAll(voice, core::LockMode::Free);
    int written = 0;
    std::jthread filler(
        [&](const std::stop_token& stop) { written = writeTakes(song, *model, stop); });
    const Count filling = listen(seconds, xruns, **output, meter, *engine);
    print("filling", seconds, filling, meter);
    filler.request_stop();
    filler.join();
    std::printf("%d takes of %lld bars written meanwhile by %u workers\n", written,
                static_cast<long long>(song.barCount() / 4), std::thread::hardware_concurrency());
    const bool good =
        filling.xruns <= alone.xruns && filling.lateShare <= alone.lateShare + kMostLate;
    std::puts(good ? "no dropout by the fill" : "DROPOUTS");
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
