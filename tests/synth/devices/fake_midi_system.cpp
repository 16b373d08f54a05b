// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/synth/devices/fake_midi_system.h"

#include <utility>

namespace studio::tests {

using Clock = std::chrono::steady_clock;

void FakeMidi::play(const std::string& name, std::vector<std::uint8_t> message) {
    synth::MidiReceiver receiver;
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = receivers_.find(name); found != receivers_.end())
            receiver = found->second;
    }
    if (receiver)
        receiver(message, Clock::now());
}

std::vector<FakeMidi::Sent> FakeMidi::sent() const {
    const std::lock_guard lock(mutex_);
    return sent_;
}

std::vector<std::string> FakeMidi::sentNotes() const {
    std::vector<std::string> notes;
    for (const Sent& each : sent()) {
        const int kind = each.bytes[0] & 0xF0;
        if (kind == 0x80 || kind == 0x90)
            notes.push_back((kind == 0x90 ? "on " : "off ") +
                            std::to_string((each.bytes[0] & 0x0F) + 1) + " " +
                            std::to_string(each.bytes[1]));
    }
    return notes;
}

namespace {

class FakeOutput final : public synth::MidiOutput {
  public:
    using Send = std::function<bool(synth::MidiBytes)>;

    explicit FakeOutput(Send send) : send_(std::move(send)) {}
    bool send(synth::MidiBytes message) override { return send_(message); }

  private:
    Send send_;
};

class FakeInput final : public synth::MidiInput {
  public:
    explicit FakeInput(std::function<void()> close) : close_(std::move(close)) {}
    ~FakeInput() override { close_(); }
    FakeInput(const FakeInput&) = delete;
    FakeInput& operator=(const FakeInput&) = delete;

  private:
    std::function<void()> close_;
};

}  // namespace

std::vector<std::string> FakeMidiSystem::outputs() {
    const std::lock_guard lock(midi_->mutex_);
    return {midi_->outputs_.begin(), midi_->outputs_.end()};
}

std::vector<std::string> FakeMidiSystem::inputs() {
    const std::lock_guard lock(midi_->mutex_);
    return {midi_->inputs_.begin(), midi_->inputs_.end()};
}

core::Expected<std::unique_ptr<synth::MidiOutput>> FakeMidiSystem::openOutput(
    const std::string& name) {
    const std::lock_guard lock(midi_->mutex_);
    if (!midi_->outputs_.contains(name))
        return core::failure("%1 is not there.", name);
    return std::make_unique<FakeOutput>([midi = midi_, name](synth::MidiBytes message) {
        const std::lock_guard sending(midi->mutex_);
        if (!midi->outputs_.contains(name))
            return false;
        midi->sent_.push_back({name, {message.begin(), message.end()}, Clock::now()});
        return true;
    });
}

core::Expected<std::unique_ptr<synth::MidiInput>> FakeMidiSystem::openInput(
    const std::string& name, synth::MidiReceiver receiver) {
    const std::lock_guard lock(midi_->mutex_);
    if (!midi_->inputs_.contains(name))
        return core::failure("%1 is not there.", name);
    midi_->receivers_[name] = std::move(receiver);
    return std::make_unique<FakeInput>([midi = midi_, name] {
        const std::lock_guard closing(midi->mutex_);
        midi->receivers_.erase(name);
    });
}

}  // namespace studio::tests
