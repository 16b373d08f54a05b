// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Feeds damaged and hostile models of every form to the reader: each gives a model that runs or
// one sentence, in bounded memory and time, and the folder of models stays as it was.
//
//   checkpoint_fuzz [CASES [FIRST]]

#include "core/model/checkpoint.h"
#include "core/model/language_model.h"
#include "core/model/model_library.h"
#include "tests/support/archives.h"
#include "tests/support/mutation.h"
#include "tests/support/test_paths.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sys/resource.h>
#include <unistd.h>

namespace {

using namespace studio;
namespace fs = std::filesystem;

constexpr std::uint64_t kRoom = std::uint64_t{512} << 20;
constexpr unsigned kMostSeconds = 30;

volatile std::sig_atomic_t currentCase = 0;

void tellAndEnd(int signal) {
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "signal %d in case %d\n", signal,
                                     static_cast<int>(currentCase));
    if (::write(STDERR_FILENO, text.data(), static_cast<std::size_t>(length)) < 0)
        std::_Exit(4);
    std::_Exit(3);
}

/// Allows this process little more memory than it has now. Sanitizers map far more than they use.
void boundMemory() {
#ifndef __SANITIZE_ADDRESS__
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    const rlim_t limit = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + kRoom;
    const rlimit both{limit, limit};
    ::setrlimit(RLIMIT_AS, &both);
#endif
}

void write(const fs::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

void write(const fs::path& path, const core::Bytes& bytes) {
    write(path, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

core::Bytes bytesOf(const std::string& text) {
    return {text.begin(), text.end()};
}

/// A network in every form, before it is damaged.
struct Sound {
    core::Bytes module;
    core::Bytes stateDict;
    core::Bytes safetensors;
    std::string config;
    std::string vocabulary;
};

Sound readSound(const char* name, const core::ModelLibrary& library) {
    const fs::path golden = tests::testData("golden") / name;
    const auto read = [](const fs::path& path) { return core::readFile(path, 1 << 24).value(); };
    const auto text = [](const fs::path& path) {
        return core::readTextFile(path, 1 << 24).value();
    };
    const auto kept = library.add({golden, {}}, {}).value();
    return {read(golden / "model.pt"), read(golden / "state_dict.zip.pt"),
            read(kept->folder / "model.safetensors"), text(kept->folder / "config.json"),
            text(golden / "vocab.txt")};
}

/// The data.pkl of a state dict, damaged, in an archive that is whole.
core::Bytes repackedZip(const Sound& sound, std::mt19937_64& random);

/// Makes one damaged model after the other in a folder.
class Cases {
  public:
    explicit Cases(const fs::path& folder) : folder_(folder) { fs::create_directories(folder); }

    /// Writes case `number` and returns what to open.
    fs::path make(const Sound& sound, int number, std::mt19937_64& random) {
        for (const char* name : {"model.safetensors", "model.pt", "m.tar.gz"})
            fs::remove(folder_ / name);
        kind_ = static_cast<std::size_t>(number) % kKinds.size();
        write(folder_ / "config.json", sound.config);
        write(folder_ / "vocab.txt", sound.vocabulary);
        return (this->*kKinds[kind_].make)(sound, random);
    }
    [[nodiscard]] const char* kind() const { return kKinds[kind_].name; }

  private:
    struct Kind {
        const char* name;
        fs::path (Cases::*make)(const Sound&, std::mt19937_64&);
    };
    static const std::array<Kind, 11> kKinds;
    /// Where the pickles of the golden modules end.
    static constexpr std::size_t kPickles = 20000;

    fs::path folder_;
    std::size_t kind_ = 0;

    fs::path put(const char* name, const core::Bytes& bytes) {
        write(folder_ / name, bytes);
        return folder_ / name;
    }
    fs::path putDamaged(const char* name, core::Bytes bytes, std::size_t front,
                        std::mt19937_64& random) {
        tests::mutate(bytes, front, random);
        return put(name, bytes);
    }

    fs::path safetensors(const Sound& sound, std::mt19937_64& random) {
        return putDamaged("model.safetensors", sound.safetensors, 8000, random);
    }
    /// The header alone is damaged, and its length is right.
    fs::path header(const Sound& sound, std::mt19937_64& random) {
        std::uint64_t length = 0;
        std::copy_n(sound.safetensors.begin(), 8, reinterpret_cast<std::uint8_t*>(&length));
        const auto data = sound.safetensors.begin() + 8 + static_cast<std::ptrdiff_t>(length);
        std::string text(sound.safetensors.begin() + 8, data);
        tests::mutateText(text, random);
        length = text.size();
        const auto* start = reinterpret_cast<const std::uint8_t*>(&length);
        core::Bytes bytes(start, start + 8);
        bytes.insert(bytes.end(), text.begin(), text.end());
        bytes.insert(bytes.end(), data, sound.safetensors.end());
        return put("model.safetensors", bytes);
    }
    fs::path module(const Sound& sound, std::mt19937_64& random) {
        return putDamaged("model.pt", sound.module, kPickles, random);
    }
    fs::path zip(const Sound& sound, std::mt19937_64& random) {
        core::Bytes bytes = sound.stateDict;
        // The list of contents stands at the end.
        if (random() % 2 == 0)
            std::ranges::reverse(bytes);
        tests::mutate(bytes, 6000, random);
        if (bytes.size() > 4 && bytes[0] != 'P')
            std::ranges::reverse(bytes);
        return put("model.pt", bytes);
    }
    fs::path zippedPickle(const Sound& sound, std::mt19937_64& random) {
        return put("model.pt", repackedZip(sound, random));
    }
    fs::path archive(const Sound& sound, std::mt19937_64& random) {
        return putDamaged("m.tar.gz", packed(sound, sound.module), 4000, random);
    }
    /// Damaged headers of tar, not of gzip; libarchive opens both.
    fs::path tar(const Sound& sound, std::mt19937_64& random) {
        core::Bytes bytes = tests::makeTar(entries(sound, sound.module));
        tests::mutate(bytes, 1024, random);
        return put("m.tar.gz", bytes);
    }
    fs::path archivedModule(const Sound& sound, std::mt19937_64& random) {
        core::Bytes inner = random() % 2 == 0 ? sound.module : sound.stateDict;
        tests::mutate(inner, kPickles, random);
        return put("m.tar.gz", packed(sound, inner));
    }
    fs::path config(const Sound& sound, std::mt19937_64& random) {
        std::string text = sound.config;
        tests::mutateText(text, random);
        write(folder_ / "config.json", text);
        return put(random() % 2 == 0 ? "model.safetensors" : "model.pt", sound.safetensors);
    }
    fs::path vocabulary(const Sound& sound, std::mt19937_64& random) {
        std::string text = sound.vocabulary;
        tests::mutateText(text, random);
        write(folder_ / "vocab.txt", text);
        return put("model.safetensors", sound.safetensors);
    }
    /// The front of one form and the end of another.
    fs::path splice(const Sound& sound, std::mt19937_64& random) {
        const std::array forms{&sound.module, &sound.stateDict, &sound.safetensors};
        const core::Bytes& front = *forms[random() % forms.size()];
        const core::Bytes& back = *forms[random() % forms.size()];
        core::Bytes bytes(front.begin(),
                          front.begin() + static_cast<std::ptrdiff_t>(random() % front.size()));
        bytes.insert(bytes.end(),
                     back.begin() + static_cast<std::ptrdiff_t>(random() % back.size()),
                     back.end());
        return put("model.pt", bytes);
    }

    static std::vector<tests::ArchiveEntry> entries(const Sound& sound,
                                                    const core::Bytes& weights) {
        return {{"m/config.json", bytesOf(sound.config), {}},
                {"m/vocab.txt", bytesOf(sound.vocabulary), {}},
                {"m/model.pt", weights, {}}};
    }
    static core::Bytes packed(const Sound& sound, const core::Bytes& weights) {
        return tests::makeTarGz(entries(sound, weights));
    }
};

const std::array<Cases::Kind, 11> Cases::kKinds{{{"safetensors", &Cases::safetensors},
                                                 {"safetensors header", &Cases::header},
                                                 {"pickled module", &Cases::module},
                                                 {"zip container", &Cases::zip},
                                                 {"pickle in a zip", &Cases::zippedPickle},
                                                 {"tar.gz", &Cases::archive},
                                                 {"tar", &Cases::tar},
                                                 {"weights in a tar.gz", &Cases::archivedModule},
                                                 {"config.json", &Cases::config},
                                                 {"vocab.txt", &Cases::vocabulary},
                                                 {"splice", &Cases::splice}}};

core::Bytes repackedZip(const Sound& sound, std::mt19937_64& random) {
    std::vector<tests::ArchiveEntry> records = tests::readZip(sound.stateDict);
    for (tests::ArchiveEntry& record : records) {
        if (record.name.ends_with("data.pkl"))
            tests::mutate(record.bytes, record.bytes.size(), random);
    }
    return tests::makeZip(records, random() % 8 == 0);
}

/// What is wrong with the sentence; empty if nothing is.
std::string faultOf(const std::string& sentence) {
    constexpr std::size_t kLongest = 500;
    const bool plain = std::ranges::none_of(
        sentence, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
    const bool whole =
        sentence.size() > 10 && sentence.size() < kLongest && sentence.ends_with('.');
    return plain && whole ? std::string() : "not a sentence: " + sentence;
}

/// A model that was taken writes a few events.
std::string runs(const fs::path& path) {
    const auto model = core::loadModel(path, core::Device::Cpu);
    if (!model)
        return "is read, but not loaded: " + model.error().message();
    const std::array<core::TokenId, 3> tokens{0, 1, 2};
    core::DecodingSettings settings;
    settings.memory = 16;
    const auto sequence = (*model)->begin(settings);
    const core::Reading reading{0, tokens};
    const auto logits = sequence->read({&reading, 1});
    return logits.size() == static_cast<std::size_t>((*model)->config().tokenCount)
               ? std::string()
               : "gives no logits";
}

struct Tally {
    int read = 0;
    int refused = 0;
};

std::string check(const core::ModelLibrary& library, const fs::path& path, bool keepIt,
                  Tally& tally) {
    if (!keepIt) {
        const auto checkpoint = core::loadCheckpoint(path);
        ++(checkpoint ? tally.read : tally.refused);
        if (!checkpoint)
            return faultOf(checkpoint.error().message());
        return tally.read % 20 == 0 ? runs(path) : std::string();
    }
    const std::size_t before = library.list().size();
    const auto added = library.add({path, "fuzzed"}, {});
    ++(added ? tally.read : tally.refused);
    if (added && !library.remove("fuzzed"))
        return "cannot be removed";
    if (library.list().size() != before || fs::exists(library.list()[1].folder / ".." / ".adding"))
        return "leaves something behind";
    return added ? std::string() : faultOf(added.error().message());
}

int run(int cases, int first) {
    const tests::TemporaryFolder folder;
    const core::ModelLibrary library(folder / "data", tests::builtInModel());
    const std::array sound{readSound("tiny_clamped", library), readSound("tiny_prenorm", library)};
    Cases maker(folder / "case");
    std::map<std::string, Tally> tallies;
    boundMemory();
    for (int i = first; i < first + cases; ++i) {
        currentCase = i;
        std::mt19937_64 random(static_cast<std::uint64_t>(i));
        const fs::path path = maker.make(sound[random() % sound.size()], i, random);
        ::alarm(kMostSeconds);
        std::string fault;
        try {
            fault = check(library, path, i % 50 == 0, tallies[maker.kind()]);
        } catch (const std::exception& problem) {
            fault = std::string("throws ") + problem.what();
        }
        ::alarm(0);
        if (!fault.empty()) {
            std::cout << "case " << i << " (" << maker.kind() << "): " << fault << '\n';
            return EXIT_FAILURE;
        }
    }
    for (const auto& [kind, tally] : tallies)
        std::cout << kind << ": " << tally.read << " read, " << tally.refused << " refused\n";
    return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
    for (const int signal : {SIGALRM, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGILL})
        std::signal(signal, tellAndEnd);
    return run(argc > 1 ? std::atoi(argv[1]) : 100'000, argc > 2 ? std::atoi(argv[2]) : 0);
}
