// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/devices/audio_output.h"

#include <RtAudio.h>

#include <atomic>
#include <exception>
#include <fcntl.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace studio::synth {

namespace {

constexpr unsigned kChannels = 2;
constexpr unsigned kWantedFrames = 256;
constexpr unsigned kUsualRate = 48000;

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

/// One stream through RtAudio 5 or 6.
class RtAudioOutput final : public AudioOutput {
  public:
    explicit RtAudioOutput(RtAudio::Api api) : audio_(api) { audio_.showWarnings(false); }

    ~RtAudioOutput() override {
        try {
            if (audio_.isStreamOpen())
                audio_.closeStream();
        } catch (const std::exception&) {
            // The device has gone already.
        }
    }

    /// False if this system has no output that opens.
    bool open(const std::function<RenderCallback(const AudioFormat&)>& prepare) {
        try {
            if (audio_.getDeviceCount() == 0)
                return false;
            RtAudio::StreamParameters parameters;
            parameters.deviceId = audio_.getDefaultOutputDevice();
            parameters.nChannels = kChannels;
            const RtAudio::DeviceInfo info = audio_.getDeviceInfo(parameters.deviceId);
            if (info.outputChannels < kChannels)
                return false;
            rate_ = info.preferredSampleRate != 0 ? info.preferredSampleRate : kUsualRate;
            callback_ = prepare({static_cast<int>(rate_)});
            return openStream(parameters) && startStream();
        } catch (const std::exception&) {
            return false;
        }
    }

    [[nodiscard]] AudioDescription description() const override {
        return {RtAudio::getApiDisplayName(api()), static_cast<int>(rate_),
                static_cast<int>(frames_)};
    }
    [[nodiscard]] int xruns() const override { return xruns_.load(std::memory_order_relaxed); }

  private:
    RtAudio audio_;
    RenderCallback callback_;
    unsigned rate_ = kUsualRate;
    unsigned frames_ = kWantedFrames;
    std::atomic<int> xruns_ = 0;

    [[nodiscard]] RtAudio::Api api() const {
        return const_cast<RtAudio&>(audio_).getCurrentApi();  // Not const in RtAudio 5.
    }

    bool openStream(RtAudio::StreamParameters& parameters) {
        RtAudio::StreamOptions options;
        options.flags = RTAUDIO_SCHEDULE_REALTIME;
        options.numberOfBuffers = 2;
        options.streamName = "LakhNES Studio";
#if defined(RTAUDIO_VERSION_MAJOR) && RTAUDIO_VERSION_MAJOR >= 6
        return audio_.openStream(&parameters, nullptr, RTAUDIO_FLOAT32, rate_, &frames_, &call,
                                 this, &options) == RTAUDIO_NO_ERROR;
#else
        audio_.openStream(&parameters, nullptr, RTAUDIO_FLOAT32, rate_, &frames_, &call, this,
                          &options);
        return true;
#endif
    }
    bool startStream() {
#if defined(RTAUDIO_VERSION_MAJOR) && RTAUDIO_VERSION_MAJOR >= 6
        return audio_.startStream() == RTAUDIO_NO_ERROR;
#else
        audio_.startStream();
        return true;
#endif
    }

    static int call(void* output, void* /*input*/, unsigned frames, double /*time*/,
                    RtAudioStreamStatus status, void* user) {
        auto* self = static_cast<RtAudioOutput*>(user);
        if ((status & RTAUDIO_OUTPUT_UNDERFLOW) != 0)
            self->xruns_.fetch_add(1, std::memory_order_relaxed);
        self->callback_(static_cast<float*>(output), static_cast<int>(frames));
        return 0;
    }
};

}  // namespace

core::Expected<std::unique_ptr<AudioOutput>> openAudioOutput(
    const std::function<RenderCallback(const AudioFormat&)>& prepare) {
    const QuietStandardError quiet;
    std::vector<RtAudio::Api> apis;
    RtAudio::getCompiledApi(apis);
    for (const RtAudio::Api api : apis) {
        auto output = std::make_unique<RtAudioOutput>(api);
        if (output->open(prepare))
            return std::unique_ptr<AudioOutput>(std::move(output));
    }
    return core::failure(STUDIO_TRANSLATE("synth", "No audio device; playing is silent."));
}

}  // namespace studio::synth
