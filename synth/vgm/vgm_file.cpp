// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/vgm/vgm_file.h"

#include "core/base/file.h"
#include "synth/vgm/gunzip.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace studio::synth {

namespace {

constexpr std::size_t kLargestFile = std::size_t{64} << 20;
constexpr std::uint32_t kFirstVersion = 0x161;
constexpr std::size_t kClockAt = 0x84;
constexpr std::uint32_t kFlagsOfClock = 0xC0000000;
constexpr std::int64_t kPalClock = 1662607;
/// Cycles from one write to the next of the same sample.
constexpr Cycle kBetweenWrites = 8;
/// A day.
constexpr std::int64_t kMostSamples = std::int64_t{24} * 3600 * core::kModelRate;
constexpr std::uint8_t kRamBlock = 0xC2;
constexpr std::uint8_t kBankBlock = 0x07;
constexpr std::uint8_t kApuWrite = 0xB4;

tl::unexpected<core::Error> damaged() {
    return core::failure(STUDIO_TRANSLATE("synth", "The VGM file is damaged; get it anew."));
}

/// Little-endian numbers of a file; 0 beyond its end.
class Numbers {
  public:
    explicit Numbers(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] std::uint32_t byte(std::size_t at) const {
        return at < bytes_.size() ? bytes_[at] : 0;
    }
    [[nodiscard]] std::uint32_t two(std::size_t at) const { return byte(at) | byte(at + 1) << 8; }
    [[nodiscard]] std::uint32_t three(std::size_t at) const { return two(at) | byte(at + 2) << 16; }
    [[nodiscard]] std::uint32_t four(std::size_t at) const { return two(at) | two(at + 2) << 16; }
    /// Where the pointer at `at` leads, which counts from itself; 0 for none.
    [[nodiscard]] std::size_t pointer(std::size_t at) const {
        const std::uint32_t value = four(at);
        return value == 0 ? 0 : at + value;
    }
    [[nodiscard]] std::span<const std::uint8_t> part(std::size_t at, std::size_t length) const {
        at = std::min(at, bytes_.size());
        return bytes_.subspan(at, std::min(length, bytes_.size() - at));
    }

  private:
    std::span<const std::uint8_t> bytes_;
};

/// Bytes of a command that does not concern the NES, itself included; 0 if there is no such.
std::size_t lengthOf(std::uint32_t command) {
    if (command >= 0x30 && command <= 0x3F)
        return 2;
    if (command >= 0x40 && command <= 0x4E)
        return 3;
    if (command == 0x4F || command == 0x50)
        return 2;
    if (command >= 0x51 && command <= 0x5F)
        return 3;
    if (command >= 0x90 && command <= 0x95) {
        constexpr std::array<std::size_t, 6> kStream{5, 5, 6, 11, 2, 5};
        return kStream.at(command - 0x90);
    }
    if (command >= 0xA0 && command <= 0xBF)
        return 3;
    if (command >= 0xC0 && command <= 0xDF)
        return 4;
    return command >= 0xE0 ? 5 : 0;
}

class Reader {
  public:
    explicit Reader(std::span<const std::uint8_t> bytes) : file_(bytes) {}

    core::Expected<VgmFile> read() {
        if (file_.four(0) != 0x206D6756)
            return core::failure(
                STUDIO_TRANSLATE("synth", "This is no VGM file; open a .vgm or .vgz file."));
        const std::uint32_t clock = file_.four(kClockAt) & ~kFlagsOfClock;
        std::size_t data = file_.pointer(0x34);
        if (file_.four(8) < kFirstVersion || clock == 0 || (data > 0 && data <= kClockAt))
            return core::failure(STUDIO_TRANSLATE(
                "synth", "The VGM file is not of the NES's sound chip; open one that is."));
        region_ = clock < (kPalClock + 1700000) / 2 ? core::Region::Pal : core::Region::Ntsc;
        data = data == 0 ? 0x40 : data;
        if (!readCommands(data))
            return damaged();
        VgmFile vgm{
            RegisterLog(region_, std::move(writes_), cycleNow(), samples_), loopFrom_, {}, {}, {}};
        readTags(vgm);
        return vgm;
    }

  private:
    Numbers file_;
    core::Region region_ = core::Region::Ntsc;
    /// Logs begin with all voices switched on.
    std::vector<RegisterWrite> writes_{{0, 0x4015, 0x0F}};
    std::shared_ptr<SampleMemory> samples_;
    core::Bytes bank_;
    std::int64_t sample_ = 0;
    std::optional<Cycle> loopFrom_;

    [[nodiscard]] Cycle cycleNow() const {
        return sample_ * chipTiming(region_).clockRate / core::kModelRate;
    }

    bool readCommands(std::size_t at) {
        const std::size_t loop = file_.pointer(0x1C);
        while (at < file_.size() && sample_ <= kMostSamples) {
            if (at == loop && loop > 0)
                loopFrom_ = cycleNow();
            const std::uint32_t command = file_.byte(at);
            if (command == 0x66)
                return true;
            const std::size_t length = readCommand(command, at);
            if (length == 0)
                return false;
            at += length;
        }
        // The end's mark is missing, but all that stands there has been read.
        return sample_ <= kMostSamples && sample_ > 0;
    }

    /// Its length; 0 on damage.
    std::size_t readCommand(std::uint32_t command, std::size_t at) {
        switch (command) {
            case kApuWrite:
                write(file_.byte(at + 1), file_.byte(at + 2));
                return 3;
            case 0x61:
                sample_ += file_.two(at + 1);
                return 3;
            case 0x62:
                sample_ += 735;
                return 1;
            case 0x63:
                sample_ += 882;
                return 1;
            case 0x67:
                return readBlock(at);
            case 0x68:
                copyBank(file_.byte(at + 2), file_.three(at + 3), file_.three(at + 6),
                         file_.three(at + 9));
                return 12;
            default:
                break;
        }
        if (command >= 0x70 && command <= 0x7F) {
            sample_ += command - 0x70 + 1;
            return 1;
        }
        if (command >= 0x80 && command <= 0x8F) {
            sample_ += command - 0x80;
            return 1;
        }
        return lengthOf(command);
    }

    void write(std::uint32_t address, std::uint32_t value) {
        constexpr std::uint32_t kRegisters = 0x18;
        if (address >= kRegisters)
            return;
        const Cycle cycle = std::max(cycleNow(), writes_.back().cycle + kBetweenWrites);
        writes_.push_back({cycle, static_cast<std::uint16_t>(0x4000 + address),
                           static_cast<std::uint8_t>(value)});
    }

    std::size_t readBlock(std::size_t at) {
        constexpr std::size_t kHead = 7;
        const std::uint32_t kind = file_.byte(at + 2);
        const std::size_t size = file_.four(at + 3) & 0x7FFFFFFF;
        const auto block = file_.part(at + kHead, size);
        if (block.size() < size)
            return 0;
        if (kind == kBankBlock)
            bank_.insert(bank_.end(), block.begin(), block.end());
        if (kind == kRamBlock && size > 2)
            putSamples(file_.two(at + kHead), block.subspan(2));
        return kHead + size;
    }

    void copyBank(std::uint32_t kind, std::size_t from, std::size_t to, std::size_t length) {
        if (kind != kBankBlock || from >= bank_.size())
            return;
        putSamples(static_cast<std::uint32_t>(to),
                   std::span(bank_).subspan(from, std::min(length, bank_.size() - from)));
    }

    /// All are there from the start; a log that loads others later is rare.
    void putSamples(std::uint32_t address, std::span<const std::uint8_t> bytes) {
        if (!samples_)
            samples_ = std::make_shared<SampleMemory>();
        for (std::size_t i = 0; i < bytes.size(); ++i)
            (*samples_)[(address + i) & 0x7FFF] = bytes[i];
    }

    // ---- tags ----

    /// A text of two-byte characters; moves `at` behind its end.
    std::string tag(std::size_t& at) {
        std::string text;
        for (; at + 1 < file_.size(); at += 2) {
            const std::uint32_t unit = file_.two(at);
            if (unit == 0)
                break;
            putUtf8(text, unit);
        }
        at += 2;
        return text;
    }
    static void putUtf8(std::string& text, std::uint32_t unit) {
        const auto put = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
        if (unit < 0x80) {
            put(unit);
        } else if (unit < 0x800) {
            put(0xC0 | unit >> 6);
            put(0x80 | (unit & 0x3F));
        } else if (unit >= 0xD800 && unit < 0xE000) {
            // Halves of rarer characters.
            put('?');
        } else {
            put(0xE0 | unit >> 12);
            put(0x80 | (unit >> 6 & 0x3F));
            put(0x80 | (unit & 0x3F));
        }
    }
    void readTags(VgmFile& vgm) {
        std::size_t at = file_.pointer(0x14);
        if (at == 0 || file_.four(at) != 0x20336447)
            return;
        at += 12;
        std::array<std::string, 7> texts;
        for (std::string& text : texts)
            text = tag(at);
        vgm.title = texts[0].empty() ? texts[1] : texts[0];
        vgm.game = texts[2].empty() ? texts[3] : texts[2];
        vgm.author = texts[6];
    }
};

}  // namespace

core::Expected<VgmFile> readVgm(std::span<const std::uint8_t> bytes) {
    if (!isGzip(bytes))
        return Reader(bytes).read();
    const auto unpacked = gunzip(bytes, kLargestFile);
    if (!unpacked)
        return tl::unexpected(unpacked.error());
    return Reader(*unpacked).read();
}

core::Expected<VgmFile> openVgm(const std::filesystem::path& path) {
    const auto bytes = core::readFile(path, kLargestFile);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto vgm = readVgm(*bytes);
    if (!vgm)
        return tl::unexpected(vgm.error().at(path.filename().string()));
    if (vgm->title.empty())
        vgm->title = path.stem().string();
    return vgm;
}

bool isVgmName(const std::filesystem::path& path) {
    const std::string ending = core::lowerExtension(path);
    return ending == ".vgm" || ending == ".vgz";
}

}  // namespace studio::synth
