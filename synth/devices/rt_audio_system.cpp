// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The only source that includes RtAudio, 5 or 6: what differs between them stands in the first
// part.

#include "synth/devices/audio_system.h"
#include "synth/devices/jack_threads.h"

#include <RtAudio.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <fcntl.h>
#include <optional>
#include <unistd.h>
#include <utility>

namespace studio::synth {

namespace {

constexpr unsigned kChannels = 2;
constexpr unsigned kUsualRate = 48000;
constexpr unsigned kBuffers = 2;

// ---- RtAudio 5 and 6 ----

#if defined(RTAUDIO_VERSION_MAJOR) && RTAUDIO_VERSION_MAJOR >= 6

std::vector<unsigned> deviceIds(RtAudio& audio) {
    return audio.getDeviceIds();
}
bool isThere(const RtAudio::DeviceInfo& /*info*/) {
    return true;
}
/// True if it worked.
template <class Call>
bool works(const Call& call) {
    return call() == RTAUDIO_NO_ERROR;
}

#else

std::vector<unsigned> deviceIds(RtAudio& audio) {
    std::vector<unsigned> ids;
    for (unsigned id = 0; id < audio.getDeviceCount(); ++id)
        ids.push_back(id);
    return ids;
}
bool isThere(const RtAudio::DeviceInfo& info) {
    return info.probed;
}
/// True if it worked; RtAudio 5 throws where it does not.
template <class Call>
bool works(const Call& call) {
    call();
    return true;
}

#endif

// ---- both ----

/// The sound systems' libraries write to standard error when they find no server or card, which
/// is no error to the user.
class QuietStandardError {
  public:
    QuietStandardError() : saved_(::dup(STDERR_FILENO)) {
        const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (saved_ >= 0 && nothing >= 0)
            ::dup2(nothing, STDERR_FILENO);
        if (nothing >= 0)
            ::close(nothing);
    }
    ~QuietStandardError() {
        if (saved_ >= 0) {
            ::dup2(saved_, STDERR_FILENO);
            ::close(saved_);
        }
    }
    QuietStandardError(const QuietStandardError&) = delete;
    QuietStandardError& operator=(const QuietStandardError&) = delete;

  private:
    int saved_;
};

/// The same card may be there through several systems.
std::string fullName(const RtAudio::DeviceInfo& info, RtAudio::Api system) {
    return info.name + " (" + RtAudio::getApiDisplayName(system) + ")";
}

/// An output of one of RtAudio's systems.
struct Found {
    unsigned id = 0;
    RtAudio::DeviceInfo info;
};

std::vector<Found> outputsOf(RtAudio& audio) {
    std::vector<Found> outputs;
    for (const unsigned id : deviceIds(audio)) {
        const RtAudio::DeviceInfo info = audio.getDeviceInfo(id);
        if (isThere(info) && info.outputChannels >= kChannels)
            outputs.push_back({id, info});
    }
    return outputs;
}

/// The one that the user has made the default; some systems do not tell.
std::optional<Found> defaultOf(RtAudio& audio) {
    const std::vector<Found> outputs = outputsOf(audio);
    const unsigned id = outputs.empty() ? 0 : audio.getDefaultOutputDevice();
    const auto found = std::ranges::find(outputs, id, &Found::id);
    return found == outputs.end() ? std::nullopt : std::optional(*found);
}

std::optional<Found> firstOf(RtAudio& audio) {
    const std::vector<Found> outputs = outputsOf(audio);
    return outputs.empty() ? std::nullopt : std::optional(outputs.front());
}

std::optional<Found> named(RtAudio& audio, RtAudio::Api system, const std::string& name) {
    for (const Found& output : outputsOf(audio)) {
        if (fullName(output.info, system) == name)
            return output;
    }
    return std::nullopt;
}

/// One stream.
class RtAudioOutput final : public AudioOutput {
  public:
    RtAudioOutput(std::unique_ptr<RtAudio> audio, RtAudio::Api system)
        : audio_(std::move(audio)), system_(system) {}

    ~RtAudioOutput() override {
        try {
            if (audio_->isStreamOpen())
                audio_->closeStream();
        } catch (const std::exception&) {
            // The device has gone already.
        }
    }

    bool open(const Found& device, int bufferFrames,
              const std::function<RenderCallback(const AudioFormat&)>& prepare) {
        name_ = fullName(device.info, system_);
        frames_ = static_cast<unsigned>(std::max(bufferFrames, 1));
        if (device.info.preferredSampleRate != 0)
            rate_ = device.info.preferredSampleRate;
        callback_ = prepare({static_cast<int>(rate_)});
        RtAudio::StreamParameters parameters;
        parameters.deviceId = device.id;
        parameters.nChannels = kChannels;
        RtAudio::StreamOptions options;
        options.flags = RTAUDIO_SCHEDULE_REALTIME;
        options.numberOfBuffers = kBuffers;
        options.streamName = "LakhNES Studio";
        if (!works([&] {
                return audio_->openStream(&parameters, nullptr, RTAUDIO_FLOAT32, rate_, &frames_,
                                          &call, this, &options);
            }))
            return false;
        buffers_ = std::max(options.numberOfBuffers, 1U);
        return works([&] { return audio_->startStream(); });
    }

    [[nodiscard]] AudioDescription description() const override {
        const long told = audio_->getStreamLatency();
        const auto buffered = static_cast<long>(frames_) * static_cast<long>(buffers_);
        return {name_, RtAudio::getApiDisplayName(system_), static_cast<int>(rate_),
                static_cast<int>(frames_), static_cast<int>(std::max(told, buffered))};
    }
    [[nodiscard]] int xruns() const override { return xruns_.load(std::memory_order_relaxed); }
    [[nodiscard]] bool alive() const override { return audio_->isStreamRunning(); }

  private:
    std::unique_ptr<RtAudio> audio_;
    RtAudio::Api system_;
    std::string name_;
    RenderCallback callback_;
    unsigned rate_ = kUsualRate;
    unsigned frames_ = 0;
    unsigned buffers_ = kBuffers;
    std::atomic<int> xruns_ = 0;

    static int call(void* output, void* /*input*/, unsigned frames, double /*time*/,
                    RtAudioStreamStatus status, void* user) {
        auto* self = static_cast<RtAudioOutput*>(user);
        if ((status & RTAUDIO_OUTPUT_UNDERFLOW) != 0)
            self->xruns_.fetch_add(1, std::memory_order_relaxed);
        self->callback_(static_cast<float*>(output), static_cast<int>(frames));
        return 0;
    }
};

using Prepare = std::function<RenderCallback(const AudioFormat&)>;

class RtAudioSystem final : public AudioSystem {
  public:
    [[nodiscard]] std::vector<AudioDevice> devices() override {
        const QuietStandardError quiet;
        std::vector<AudioDevice> devices;
        bool hasDefault = false;
        onEverySystem([&](std::unique_ptr<RtAudio> audio, RtAudio::Api system) {
            const std::optional<Found> first = hasDefault ? std::nullopt : defaultOf(*audio);
            hasDefault = hasDefault || first;
            for (const Found& output : outputsOf(*audio))
                devices.push_back({fullName(output.info, system),
                                   static_cast<int>(output.info.outputChannels),
                                   first && first->id == output.id});
            return false;
        });
        return devices;
    }

    [[nodiscard]] core::Expected<std::unique_ptr<AudioOutput>> open(
        const AudioWish& wish, const Prepare& prepare) override {
        const QuietStandardError quiet;
        std::unique_ptr<AudioOutput> output;
        bool found = false;
        const auto openFirst = [&](const auto& find) {
            onEverySystem([&](std::unique_ptr<RtAudio> audio, RtAudio::Api system) {
                const std::optional<Found> device = find(*audio, system);
                found = found || device;
                if (device)
                    output = opened(std::move(audio), system, *device, wish, prepare);
                return output != nullptr;
            });
        };
        if (!wish.device.empty()) {
            openFirst([&](RtAudio& audio, RtAudio::Api system) {
                return named(audio, system, wish.device);
            });
        } else {
            openFirst([](RtAudio& audio, RtAudio::Api) { return defaultOf(audio); });
            if (!output)
                openFirst([](RtAudio& audio, RtAudio::Api) { return firstOf(audio); });
        }
        if (output)
            return output;
        if (wish.device.empty())
            return core::failure(STUDIO_TRANSLATE("synth", "No audio device; playing is silent."));
        return found ? core::failure(STUDIO_TRANSLATE(
                                         "synth", "%1 does not open; another program may use it."),
                                     wish.device)
                     : core::failure(STUDIO_TRANSLATE("synth", "%1 is not there."), wish.device);
    }

  private:
    /// Calls `use` with each compiled-in system until it returns true.
    template <class Use>
    static void onEverySystem(const Use& use) {
        std::vector<RtAudio::Api> systems;
        RtAudio::getCompiledApi(systems);
        for (const RtAudio::Api system : systems) {
            try {
                auto audio = std::make_unique<RtAudio>(system);
                audio->showWarnings(false);
                if (use(std::move(audio), system))
                    return;
            } catch (const std::exception&) {
                // A system that is not running; the next one may be.
            }
        }
    }

    static std::unique_ptr<AudioOutput> opened(std::unique_ptr<RtAudio> audio, RtAudio::Api system,
                                               const Found& device, const AudioWish& wish,
                                               const Prepare& prepare) {
        auto output = std::make_unique<RtAudioOutput>(std::move(audio), system);
        if (!output->open(device, wish.bufferFrames, prepare))
            return nullptr;
        return output;
    }
};

}  // namespace

std::unique_ptr<AudioSystem> makeAudioSystem() {
    giveJackThreadsRoom();
    return std::make_unique<RtAudioSystem>();
}

}  // namespace studio::synth
