// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Hears a keyboard on a JACK server that the test starts and stops itself. Skips where there is no
// jackd.

#include "synth/devices/midi_system.h"
#include "synth/midi/midi_ports.h"
#include "tests/synth/devices/jack_server.h"
#include "tests/synth/devices/jack_writer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace studio::tests {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// What came of a keyboard; any thread.
class Heard {
  public:
    struct Key {
        JackWriter::Message message{};
        Clock::time_point time;
    };

    void add(synth::MidiBytes bytes, Clock::time_point time) {
        const std::lock_guard lock(mutex_);
        Key key{{}, time};
        std::copy_n(bytes.begin(), std::min(bytes.size(), key.message.size()), key.message.begin());
        keys_.push_back(key);
    }
    [[nodiscard]] std::vector<Key> keys() const {
        const std::lock_guard lock(mutex_);
        return keys_;
    }

  private:
    mutable std::mutex mutex_;
    std::vector<Key> keys_;
};

template <typename Condition>
bool comesTrue(const Condition& condition) {
    for (const auto giveUp = Clock::now() + 15s; Clock::now() < giveUp;) {
        if (condition())
            return true;
        std::this_thread::sleep_for(5ms);
    }
    return condition();
}

/// The input of the JACK client `name`, if the system knows it.
std::optional<std::string> inputOf(const std::string& name) {
    const auto inputs = synth::makeMidiSystem()->inputs();
    const auto found = std::ranges::find_if(
        inputs, [&](const std::string& each) { return each.find(name) != std::string::npos; });
    return found == inputs.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

TEST(JackInput, hearsEveryKeyInOrderAndTakesAKeyboardThatComesBack) {
    const JackServer server;
    if (!server.trouble().empty())
        GTEST_SKIP() << "no JACK server: " << server.trouble();
    auto keyboard = std::make_unique<JackWriter>("keyboard");
    ASSERT_TRUE(keyboard->isOpen());
    std::optional<std::string> name;
    ASSERT_TRUE(comesTrue([&] { return (name = inputOf("keyboard")).has_value(); }));

    Heard heard;
    synth::MidiPorts ports(
        synth::makeMidiSystem(),
        [&](synth::MidiBytes bytes, Clock::time_point time) { heard.add(bytes, time); }, [] {},
        50ms);
    ports.want({}, *name);
    ASSERT_TRUE(comesTrue([&] { return ports.state().openInput == *name; }));

    constexpr int kKeys = 60;
    std::vector<JackWriter::Message> played;
    for (int i = 0; i < kKeys; ++i) {
        const auto key = static_cast<std::uint8_t>(36 + i);
        played.push_back({0x90, key, static_cast<std::uint8_t>(1 + 2 * i)});
        played.push_back({0x80, key, 64});
    }
    const Clock::time_point begin = Clock::now();
    for (const JackWriter::Message& message : played) {
        keyboard->send(message);
        std::this_thread::sleep_for(1ms);
    }
    EXPECT_TRUE(comesTrue([&] { return heard.keys().size() >= played.size(); }));
    const auto keys = heard.keys();
    ASSERT_EQ(keys.size(), played.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        EXPECT_EQ(keys[i].message, played[i]) << i;
        EXPECT_GE(keys[i].time, i == 0 ? begin : keys[i - 1].time) << i;
    }

    keyboard.reset();
    EXPECT_TRUE(comesTrue([&] { return ports.state().openInput.empty(); }));
    keyboard = std::make_unique<JackWriter>("keyboard");
    ASSERT_TRUE(comesTrue([&] { return ports.state().openInput == *name; }));
    keyboard->send({0x90, 60, 100});
    EXPECT_TRUE(comesTrue([&] { return heard.keys().size() == played.size() + 1; }));
}

}  // namespace studio::tests
