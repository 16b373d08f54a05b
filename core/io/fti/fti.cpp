// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/fti/fti.h"

#include "core/base/file.h"
#include "core/base/foreign_text.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace studio::core {

namespace {

constexpr std::string_view kHead = "FTI";
constexpr std::string_view kVersion = "2.4";
constexpr int kChip2A03 = 1;
constexpr int kLongestName = 1000;
constexpr std::uint64_t kLargestFile = std::uint64_t{4} << 20;

tl::unexpected<Error> damaged() {
    return failure(
        STUDIO_TRANSLATE("core", "The instrument file is damaged; get it anew from FamiTracker."));
}

/// Takes little-endian numbers off bytes; at their end it gives 0 and remembers.
class ByteReader {
  public:
    explicit ByteReader(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

    [[nodiscard]] bool failed() const { return failed_; }
    std::uint8_t byte() { return bytes(1)[0]; }
    std::int32_t integer() {
        const auto four = bytes(4);
        std::uint32_t value = 0;
        for (std::size_t i = four.size(); i-- > 0;)
            value = value << 8 | four[i];
        return static_cast<std::int32_t>(value);
    }
    std::string text(std::size_t length) {
        const auto characters = bytes(length);
        return {characters.begin(), characters.end()};
    }

  private:
    std::span<const std::uint8_t> rest_;
    bool failed_ = false;

    std::vector<std::uint8_t> bytes(std::size_t count) {
        std::vector<std::uint8_t> taken(count);
        if (count > rest_.size()) {
            failed_ = true;
            rest_ = {};
            return taken;
        }
        std::copy_n(rest_.begin(), count, taken.begin());
        rest_ = rest_.subspan(count);
        return taken;
    }
};

/// The file's mark where it lies inside; -1 stands for none.
std::optional<std::uint8_t> markAt(std::int32_t place, const Sequence& sequence) {
    if (place < 0 || place >= static_cast<std::int32_t>(sequence.values.size()))
        return std::nullopt;
    return static_cast<std::uint8_t>(place);
}

Sequence readValues(ByteReader& reader, SequenceKind kind, std::int32_t& setting) {
    const std::int32_t count = reader.integer();
    const std::int32_t loop = reader.integer();
    const std::int32_t release = reader.integer();
    setting = reader.integer();
    const SequenceRange range = sequenceRange(kind);
    Sequence sequence;
    for (std::int32_t i = 0; i < count && !reader.failed(); ++i) {
        const int value = static_cast<std::int8_t>(reader.byte());
        if (sequence.values.size() < kLongestSequence)
            sequence.values.push_back(
                static_cast<std::int8_t>(std::clamp(value, range.lowest, range.highest)));
    }
    sequence.loop = markAt(loop, sequence);
    // FamiTracker counts the last value before the note's end.
    if (release >= 0)
        sequence.release = markAt(release + 1, sequence);
    return sequence;
}

ArpeggioMode modeOf(std::int32_t setting) {
    return setting == 1   ? ArpeggioMode::Fixed
           : setting == 2 ? ArpeggioMode::Relative
                          : ArpeggioMode::Absolute;
}

}  // namespace

Expected<Instrument> readFti(std::span<const std::uint8_t> bytes) {
    ByteReader reader(bytes);
    if (reader.text(kHead.size()) != kHead)
        return failure(STUDIO_TRANSLATE(
            "core", "This is no instrument file of FamiTracker; choose one that ends in .fti."));
    if (const std::string version = reader.text(kVersion.size()); version != kVersion)
        return failure(STUDIO_TRANSLATE("core",
                                        "The instrument file has version %1, this program reads "
                                        "%2; save it anew in a current FamiTracker."),
                       quotable(version), std::string(kVersion));
    if (reader.byte() != kChip2A03)
        return failure(STUDIO_TRANSLATE("core",
                                        "The instrument is for another chip than the NES's own; "
                                        "choose one for the 2A03."));
    Instrument instrument;
    const std::int32_t length = reader.integer();
    if (reader.failed() || length < 0 || length > kLongestName)
        return damaged();
    instrument.name = quotable(reader.text(static_cast<std::size_t>(length)));
    if (reader.byte() != kSequenceCount)
        return damaged();
    for (const SequenceKind kind : kSequenceKinds) {
        if (reader.byte() == 0)
            continue;
        std::int32_t setting = 0;
        instrument.sequence(kind) = readValues(reader, kind, setting);
        if (kind == SequenceKind::Arpeggio)
            instrument.arpeggioMode = modeOf(setting);
    }
    if (reader.failed())
        return damaged();
    return instrument;
}

Expected<Instrument> openFti(const std::filesystem::path& path) {
    const auto bytes = readFile(path, kLargestFile);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto instrument = readFti(*bytes);
    if (!instrument)
        return tl::unexpected(instrument.error().at(path.filename().string()));
    if (instrument->name.empty())
        instrument->name = path.stem().string();
    return instrument;
}

}  // namespace studio::core
