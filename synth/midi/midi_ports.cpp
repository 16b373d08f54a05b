// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/midi/midi_ports.h"

#include <algorithm>
#include <utility>

namespace studio::synth {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

bool MidiPorts::State::operator==(const State& other) const {
    const auto sameTrouble = [](const auto& a, const auto& b) {
        return a.first == b.first && a.second.text() == b.second.text();
    };
    return outputs == other.outputs && inputs == other.inputs && openOutputs == other.openOutputs &&
           openInput == other.openInput &&
           std::ranges::equal(troubles, other.troubles, sameTrouble);
}

MidiPorts::MidiPorts(std::unique_ptr<MidiSystem> system, MidiReceiver receiver,
                     std::function<void()> changed, std::chrono::milliseconds lookEvery)
    : system_(std::move(system)),
      receiver_(std::move(receiver)),
      changed_(std::move(changed)),
      lookEvery_(lookEvery),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

MidiPorts::~MidiPorts() {
    thread_.request_stop();
    thread_.join();
    input_.reset();
}

void MidiPorts::want(std::set<std::string> outputs, std::string input) {
    outputs.erase(std::string());
    {
        const std::lock_guard lock(mutex_);
        if (outputs == wantedOutputs_ && input == wantedInput_)
            return;
        wantedOutputs_ = std::move(outputs);
        wantedInput_ = std::move(input);
        look_ = true;
    }
    asked_.notify_one();
}

void MidiPorts::watch(bool watches) {
    {
        const std::lock_guard lock(mutex_);
        watches_ = watches;
        look_ = look_ || watches;
    }
    asked_.notify_one();
}

MidiPorts::State MidiPorts::state() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

bool MidiPorts::send(const std::string& port, MidiBytes message) {
    std::shared_ptr<MidiOutput> output;
    {
        const std::lock_guard lock(mutex_);
        const auto found = open_.find(port);
        if (found == open_.end())
            return false;
        output = found->second.output;
    }
    return output->send(message);
}

std::uint64_t MidiPorts::openingOf(const std::string& port) const {
    const std::lock_guard lock(mutex_);
    const auto found = open_.find(port);
    return found == open_.end() ? 0 : found->second.opening;
}

void MidiPorts::work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(mutex_);
            const auto isAsked = [this] { return look_; };
            if (watches_ || !wantedOutputs_.empty() || !wantedInput_.empty())
                asked_.wait_for(lock, stop, lookEvery_, isAsked);
            else
                asked_.wait(lock, stop, isAsked);
            look_ = false;
        }
        if (!stop.stop_requested())
            look();
    }
}

void MidiPorts::look() {
    State found;
    found.outputs = system_->outputs();
    found.inputs = system_->inputs();
    std::set<std::string> outputs;
    std::string input;
    {
        const std::lock_guard lock(mutex_);
        outputs = wantedOutputs_;
        input = wantedInput_;
    }
    openOutputs(outputs, found);
    openInput(input, found);
    bool changed = false;
    {
        const std::lock_guard lock(mutex_);
        changed = state_ != found;
        state_ = std::move(found);
    }
    if (changed)
        changed_();
}

void MidiPorts::openOutputs(const std::set<std::string>& wanted, State& found) {
    std::vector<std::shared_ptr<MidiOutput>> closed;
    std::set<std::string> missing;
    {
        const std::lock_guard lock(mutex_);
        for (auto it = open_.begin(); it != open_.end();) {
            const bool keep = wanted.contains(it->first) && contains(found.outputs, it->first);
            if (!keep)
                closed.push_back(it->second.output);
            it = keep ? std::next(it) : open_.erase(it);
        }
        for (const std::string& name : wanted) {
            if (contains(found.outputs, name) && !open_.contains(name))
                missing.insert(name);
        }
    }
    closed.clear();
    for (const std::string& name : missing) {
        auto opened = system_->openOutput(name);
        if (!opened) {
            found.troubles.emplace(name, opened.error());
            continue;
        }
        const std::lock_guard lock(mutex_);
        open_[name] = {std::shared_ptr<MidiOutput>(std::move(*opened)), ++openings_};
    }
    const std::lock_guard lock(mutex_);
    for (const auto& [name, output] : open_)
        found.openOutputs.insert(name);
}

void MidiPorts::openInput(const std::string& wanted, State& found) {
    const std::string before = state().openInput;
    if (input_ != nullptr && (before != wanted || !contains(found.inputs, before)))
        input_.reset();
    if (input_ == nullptr && !wanted.empty() && contains(found.inputs, wanted)) {
        auto opened = system_->openInput(wanted, receiver_);
        if (opened)
            input_ = std::move(*opened);
        else
            found.troubles.emplace(wanted, opened.error());
    }
    if (input_ != nullptr)
        found.openInput = wanted;
}

}  // namespace studio::synth
