// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/mutation.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace studio::tests {

namespace {

constexpr std::array<std::uint64_t, 12> kExtremes{0,
                                                  1,
                                                  0x7F,
                                                  0x80,
                                                  0xFF,
                                                  0x7FFF,
                                                  0xFFFF,
                                                  0x7FFFFFFF,
                                                  0xFFFFFFFF,
                                                  0x100000000,
                                                  0x7FFFFFFFFFFFFFFF,
                                                  0xFFFFFFFFFFFFFFFF};
constexpr std::array<std::string_view, 14> kWords{"-1",
                                                  "0",
                                                  "1e999",
                                                  "-0.0",
                                                  "18446744073709551615",
                                                  "9223372036854775807",
                                                  "4294967296",
                                                  "null",
                                                  "true",
                                                  "\"\"",
                                                  "[]",
                                                  "{}",
                                                  "\xff\xfe",
                                                  "\"\\u0000\""};

void mutateOnce(core::Bytes& bytes, std::size_t front, std::mt19937_64& random) {
    if (bytes.empty())
        return;
    const std::size_t reach =
        random() % 8 == 0 ? bytes.size() : std::clamp<std::size_t>(front, 1, bytes.size());
    const std::size_t at = random() % reach;
    const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
    const std::size_t length = std::min<std::size_t>(1 + random() % 64, bytes.size() - at);
    const auto end = place + static_cast<std::ptrdiff_t>(length);
    switch (random() % 9) {
        case 0:
        case 1:
            *place = static_cast<std::uint8_t>(random());
            return;
        case 2:
            *place ^= static_cast<std::uint8_t>(1U << random() % 8);
            return;
        case 3:
        case 4: {
            const std::uint64_t value = kExtremes[random() % kExtremes.size()];
            const std::size_t width = std::min<std::size_t>(std::size_t{1} << random() % 4, length);
            for (std::size_t i = 0; i < width; ++i)
                bytes[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
            return;
        }
        case 5:
            bytes.resize(random() % (bytes.size() + 1));
            return;
        case 6:
            bytes.erase(place, end);
            return;
        case 7: {
            const core::Bytes part(place, end);
            const std::size_t times = 1 + random() % 200;
            for (std::size_t i = 0; i < times; ++i)
                bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), part.begin(),
                             part.end());
            return;
        }
        default: {
            const std::size_t from = random() % bytes.size();
            const std::size_t count = std::min(length, bytes.size() - from);
            std::copy_n(core::Bytes(bytes).begin() + static_cast<std::ptrdiff_t>(from), count,
                        place);
            return;
        }
    }
}

}  // namespace

void mutate(core::Bytes& bytes, std::size_t front, std::mt19937_64& random) {
    const std::uint64_t times = 1 + random() % 4;
    for (std::uint64_t i = 0; i < times; ++i)
        mutateOnce(bytes, front, random);
}

void mutateText(std::string& text, std::mt19937_64& random) {
    const std::uint64_t times = 1 + random() % 3;
    for (std::uint64_t i = 0; i < times; ++i) {
        const std::size_t at = text.empty() ? 0 : random() % text.size();
        switch (random() % 6) {
            case 0: {
                // The number that comes next, or nothing where there is none.
                const std::size_t begin =
                    std::min(text.find_first_of("0123456789", at), text.size());
                const std::size_t end =
                    std::min(text.find_first_not_of("0123456789.", begin), text.size());
                text.replace(begin, end - begin, kWords[random() % kWords.size()]);
                break;
            }
            case 1:
                text.insert(at, kWords[random() % kWords.size()]);
                break;
            case 2:
                text.insert(at,
                            std::string(1 + random() % 100'000, random() % 2 == 0 ? '[' : '\n'));
                break;
            case 3:
                text.erase(at, 1 + random() % 40);
                break;
            case 4:
                text += text.substr(at);
                break;
            default:
                if (!text.empty())
                    text[at] = static_cast<char>(random());
                break;
        }
    }
}

}  // namespace studio::tests
