// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <memory>
#include <string>
#include <utility>

namespace studio::core {

/// What a newer version wrote into an object of a project file and this one does not know: the
/// text of a JSON object, carried along with the value it belongs to and written back unread.
/// Copies share the text. A value, any thread.
class UnknownKeys {
  public:
    UnknownKeys() = default;
    explicit UnknownKeys(std::string json)
        : json_(std::make_shared<const std::string>(std::move(json))) {}

    [[nodiscard]] bool empty() const { return json_ == nullptr; }
    /// Only if not empty().
    [[nodiscard]] const std::string& json() const { return *json_; }

    bool operator==(const UnknownKeys& other) const {
        return json_ == other.json_ || (json_ && other.json_ && *json_ == *other.json_);
    }

  private:
    std::shared_ptr<const std::string> json_;
};

}  // namespace studio::core
