// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <tl/expected.hpp>

#include <functional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// Marks a sentence for translation. core has no Qt: the window looks `text` up in `context`
/// when it shows an Error, the command line prints it as it stands.
#define STUDIO_TRANSLATE(context, text) text

namespace studio::core {

/// One sentence for the user: what went wrong, where, and what to do about it.
/// `text` holds the place markers %1 … %9, which `arguments` fill. A plain value, any thread.
class Error {
  public:
    /// `text` must be a string literal marked with STUDIO_TRANSLATE.
    explicit Error(const char* text, std::vector<std::string> arguments = {});

    /// The same error with `place` (a file, a track, a tensor) put before it.
    [[nodiscard]] Error at(std::string place) const;

    /// The sentence in English, or as `translate` gives text(); places first.
    [[nodiscard]] std::string message(
        const std::function<std::string(const char*)>& translate = {}) const;

    [[nodiscard]] const char* text() const { return text_; }
    [[nodiscard]] const std::vector<std::string>& arguments() const { return arguments_; }
    /// Outermost place first.
    [[nodiscard]] const std::vector<std::string>& places() const { return places_; }

  private:
    const char* text_;
    std::vector<std::string> arguments_;
    std::vector<std::string> places_;
};

/// A value or the reason why there is none. Errors at the borders (files, devices, models)
/// travel this way; exceptions are left for bugs.
template <class T>
using Expected = tl::expected<T, Error>;

namespace detail {
inline std::string toArgument(std::string value) {
    return value;
}
inline std::string toArgument(const char* value) {
    return value;
}
template <class T>
requires std::is_arithmetic_v<T> std::string toArgument(T value) {
    return std::to_string(value);
}
}  // namespace detail

/// `return failure(STUDIO_TRANSLATE("core", "…%1…"), value);`
template <class... Arguments>
[[nodiscard]] tl::unexpected<Error> failure(const char* text, Arguments&&... arguments) {
    return tl::unexpected<Error>(
        Error(text, {detail::toArgument(std::forward<Arguments>(arguments))...}));
}

}  // namespace studio::core
