// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/pickle.h"

#include "core/base/foreign_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace studio::core {

namespace {

constexpr std::size_t kMostValues = 1'000'000;
/// Every step takes a byte of the file and leaves at most one reference behind.
constexpr std::size_t kMostSteps = 8'000'000;
/// Of a class, a function or a storage; values that share one each keep a copy.
constexpr std::size_t kLongestName = 200;

/// Opcodes of Python's pickle protocol 2 (pickletools.py lists them).
enum class Op : std::uint8_t {
    Mark = '(',
    Stop = '.',
    Pop = '0',
    PopMark = '1',
    BinFloat = 'G',
    BinInt = 'J',
    BinInt1 = 'K',
    BinInt2 = 'M',
    None = 'N',
    BinPersId = 'Q',
    Reduce = 'R',
    BinString = 'T',
    ShortBinString = 'U',
    BinUnicode = 'X',
    Append = 'a',
    Build = 'b',
    Global = 'c',
    Dict = 'd',
    EmptyDict = '}',
    Appends = 'e',
    BinGet = 'h',
    LongBinGet = 'j',
    List = 'l',
    EmptyList = ']',
    BinPut = 'q',
    LongBinPut = 'r',
    SetItem = 's',
    Tuple = 't',
    EmptyTuple = ')',
    SetItems = 'u',
    Proto = 0x80,
    NewObj = 0x81,
    Tuple1 = 0x85,
    Tuple2 = 0x86,
    Tuple3 = 0x87,
    NewTrue = 0x88,
    NewFalse = 0x89,
    Long1 = 0x8A,
};

struct StorageType {
    std::string_view name;
    NumberFormat format;
};

constexpr std::array kStorageTypes{StorageType{"torch FloatStorage", NumberFormat::F32},
                                   StorageType{"torch HalfStorage", NumberFormat::F16},
                                   StorageType{"torch BFloat16Storage", NumberFormat::Bf16},
                                   StorageType{"torch DoubleStorage", NumberFormat::F64}};

/// Runs the opcodes of one pickle. Every method returns false at the first thing that is damaged
/// or refused; `refused` then names the callable, if that was the reason.
class Machine {
  public:
    Machine(std::span<const std::uint8_t> bytes, std::vector<std::unique_ptr<PickleValue>>& values)
        : bytes_(bytes), values_(values) {}

    std::string refused;

    bool run() {
        while (true) {
            std::uint8_t code = 0;
            if (!readByte(code) || values_.size() > kMostValues || ++steps_ > kMostSteps)
                return false;
            if (static_cast<Op>(code) == Op::Stop)
                return stack_.size() == 1 && marks_.empty();
            if (!execute(static_cast<Op>(code)))
                return false;
        }
    }
    [[nodiscard]] PickleValue* result() const { return stack_.back(); }
    [[nodiscard]] std::span<const std::uint8_t> rest() const { return bytes_; }

  private:
    std::span<const std::uint8_t> bytes_;
    std::vector<std::unique_ptr<PickleValue>>& values_;
    std::vector<PickleValue*> stack_;
    std::vector<std::size_t> marks_;
    std::size_t steps_ = 0;
    std::unordered_map<std::uint32_t, PickleValue*> memo_;
    /// PyTorch declares a class once, with its source, and refers to it by name afterwards.
    std::unordered_set<std::string> moduleClasses_;

    bool readByte(std::uint8_t& value) {
        if (bytes_.empty())
            return false;
        value = bytes_.front();
        bytes_ = bytes_.subspan(1);
        return true;
    }
    /// `count` bytes as a little-endian number.
    bool readLittle(int count, std::uint64_t& value) {
        value = 0;
        for (int i = 0; i < count; ++i) {
            std::uint8_t next = 0;
            if (!readByte(next))
                return false;
            value |= static_cast<std::uint64_t>(next) << (8 * i);
        }
        return true;
    }
    bool readText(std::uint64_t length, std::string& text) {
        if (length > bytes_.size())
            return false;
        text.assign(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(length));
        bytes_ = bytes_.subspan(length);
        return true;
    }
    bool readLine(std::string& line) {
        const auto end = std::ranges::find(bytes_, '\n');
        if (end == bytes_.end())
            return false;
        const auto length = static_cast<std::uint64_t>(end - bytes_.begin());
        return readText(length, line) && readText(1, newline_);
    }
    std::string newline_;

    PickleValue* make(PickleKind kind) {
        values_.push_back(std::make_unique<PickleValue>());
        values_.back()->kind = kind;
        return values_.back().get();
    }
    bool push(PickleValue* value) {
        stack_.push_back(value);
        return true;
    }
    bool pushInteger(std::int64_t number, PickleKind kind = PickleKind::Integer) {
        PickleValue* value = make(kind);
        value->integer = number;
        return push(value);
    }
    /// Never digs below the last mark.
    PickleValue* pop() {
        const std::size_t floor = marks_.empty() ? 0 : marks_.back();
        if (stack_.size() <= floor)
            return nullptr;
        PickleValue* value = stack_.back();
        stack_.pop_back();
        return value;
    }
    PickleValue* top() {
        const std::size_t floor = marks_.empty() ? 0 : marks_.back();
        return stack_.size() <= floor ? nullptr : stack_.back();
    }
    bool popToMark(std::vector<PickleValue*>& items) {
        if (marks_.empty())
            return false;
        const auto begin = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
        items.assign(begin, stack_.end());
        stack_.erase(begin, stack_.end());
        marks_.pop_back();
        return true;
    }

    bool execute(Op op) {
        switch (op) {
            case Op::Proto: {
                std::uint8_t version = 0;
                return readByte(version) && version == 2;
            }
            case Op::Mark:
                marks_.push_back(stack_.size());
                return true;
            case Op::Pop:
                return pop() != nullptr;
            case Op::PopMark: {
                std::vector<PickleValue*> dropped;
                return popToMark(dropped);
            }
            case Op::BinPut:
            case Op::LongBinPut:
            case Op::BinGet:
            case Op::LongBinGet:
                return executeMemo(op);
            case Op::Global:
            case Op::Reduce:
            case Op::NewObj:
            case Op::Build:
            case Op::BinPersId:
                return executeObject(op);
            case Op::EmptyTuple:
            case Op::Tuple:
            case Op::Tuple1:
            case Op::Tuple2:
            case Op::Tuple3:
            case Op::EmptyList:
            case Op::List:
            case Op::Append:
            case Op::Appends:
                return executeSequence(op);
            case Op::EmptyDict:
            case Op::Dict:
            case Op::SetItem:
            case Op::SetItems:
                return executeDictionary(op);
            default:
                return executeLiteral(op);
        }
    }

    bool executeLiteral(Op op) {
        std::uint64_t number = 0;
        switch (op) {
            case Op::None:
                return push(make(PickleKind::None));
            case Op::NewTrue:
            case Op::NewFalse:
                return pushInteger(op == Op::NewTrue ? 1 : 0, PickleKind::Boolean);
            case Op::BinInt1:
                return readLittle(1, number) && pushInteger(static_cast<std::int64_t>(number));
            case Op::BinInt2:
                return readLittle(2, number) && pushInteger(static_cast<std::int64_t>(number));
            case Op::BinInt:
                return readLittle(4, number) &&
                       pushInteger(static_cast<std::int32_t>(static_cast<std::uint32_t>(number)));
            case Op::Long1:
                return pushLong();
            case Op::BinFloat:
                return pushReal();
            case Op::ShortBinString:
                return readLittle(1, number) && pushText(number);
            case Op::BinString:
            case Op::BinUnicode:
                return readLittle(4, number) && pushText(number);
            default:
                return false;
        }
    }
    bool pushText(std::uint64_t length) {
        PickleValue* value = make(PickleKind::Text);
        return readText(length, value->text) && push(value);
    }
    bool pushReal() {
        std::uint64_t bits = 0;
        for (int i = 0; i < 8; ++i) {
            std::uint8_t next = 0;
            if (!readByte(next))
                return false;
            bits = bits << 8 | next;
        }
        PickleValue* value = make(PickleKind::Real);
        value->real = std::bit_cast<double>(bits);
        return push(value);
    }
    /// Of longer integers only the container's magic number occurs; it keeps its low 64 bits.
    bool pushLong() {
        std::uint64_t length = 0;
        std::uint64_t number = 0;
        if (!readLittle(1, length))
            return false;
        const int kept = static_cast<int>(std::min<std::uint64_t>(length, 8));
        if (!readLittle(kept, number))
            return false;
        std::string ignored;
        if (!readText(length - static_cast<std::uint64_t>(kept), ignored))
            return false;
        if (kept > 0 && kept < 8 && (number >> (8 * kept - 1) & 1) != 0)
            number |= ~std::uint64_t{0} << (8 * kept);
        return pushInteger(static_cast<std::int64_t>(number));
    }

    bool executeMemo(Op op) {
        const bool wide = op == Op::LongBinPut || op == Op::LongBinGet;
        std::uint64_t slot = 0;
        if (!readLittle(wide ? 4 : 1, slot))
            return false;
        const auto key = static_cast<std::uint32_t>(slot);
        if (op == Op::BinPut || op == Op::LongBinPut) {
            if (top() == nullptr)
                return false;
            memo_[key] = top();
            return memo_.size() <= kMostValues;
        }
        const auto found = memo_.find(key);
        return found != memo_.end() && push(found->second);
    }

    bool executeSequence(Op op) {
        PickleValue* value = nullptr;
        switch (op) {
            case Op::EmptyTuple:
            case Op::EmptyList:
                return push(make(PickleKind::Sequence));
            case Op::Tuple:
            case Op::List:
                value = make(PickleKind::Sequence);
                return popToMark(value->items) && push(value);
            case Op::Tuple1:
                return pushTuple(1);
            case Op::Tuple2:
                return pushTuple(2);
            case Op::Tuple3:
                return pushTuple(3);
            default:
                break;
        }
        std::vector<PickleValue*> added;
        if (op == Op::Append) {
            value = pop();
            added.push_back(value);
        } else if (!popToMark(added)) {
            return false;
        }
        PickleValue* list = top();
        if (list == nullptr || list->kind != PickleKind::Sequence ||
            (op == Op::Append && value == nullptr))
            return false;
        list->items.insert(list->items.end(), added.begin(), added.end());
        return true;
    }
    bool pushTuple(int count) {
        PickleValue* tuple = make(PickleKind::Sequence);
        for (int i = 0; i < count; ++i) {
            PickleValue* value = pop();
            if (value == nullptr)
                return false;
            tuple->items.insert(tuple->items.begin(), value);
        }
        return push(tuple);
    }

    bool executeDictionary(Op op) {
        std::vector<PickleValue*> flat;
        switch (op) {
            case Op::EmptyDict:
                return push(make(PickleKind::Dictionary));
            case Op::Dict:
                return popToMark(flat) && push(make(PickleKind::Dictionary)) && addEntries(flat);
            case Op::SetItem: {
                PickleValue* value = pop();
                PickleValue* key = pop();
                return value != nullptr && key != nullptr && addEntries({key, value});
            }
            default:
                return popToMark(flat) && addEntries(flat);
        }
    }
    bool addEntries(const std::vector<PickleValue*>& flat) {
        PickleValue* dictionary = top();
        if (dictionary == nullptr || dictionary->kind != PickleKind::Dictionary ||
            flat.size() % 2 != 0)
            return false;
        for (std::size_t i = 0; i < flat.size(); i += 2)
            dictionary->entries.emplace_back(flat[i], flat[i + 1]);
        return true;
    }

    bool executeObject(Op op) {
        if (op == Op::Global) {
            std::string module;
            std::string name;
            if (!readLine(module) || !readLine(name) || module.size() > kLongestName ||
                name.size() > kLongestName)
                return false;
            PickleValue* global = make(PickleKind::Global);
            global->text = module + " " + name;
            return push(global);
        }
        PickleValue* argument = pop();
        if (argument == nullptr)
            return false;
        if (op == Op::BinPersId)
            return persistent(*argument);
        PickleValue* target = pop();
        if (target == nullptr)
            return false;
        if (op == Op::Reduce)
            return reduce(*target, *argument);
        if (op == Op::NewObj)
            return create(*target);
        return build(target, argument);
    }
    bool refuse(const PickleValue& callable) {
        refused = quotable(callable.text);
        std::ranges::replace(refused, ' ', '.');
        return false;
    }
    bool create(const PickleValue& type) {
        const bool declared =
            type.kind == PickleKind::ModuleClass ||
            (type.kind == PickleKind::Global && moduleClasses_.contains(type.text));
        if (!declared)
            return refuse(type);
        PickleValue* module = make(PickleKind::Module);
        module->text = type.text;
        return push(module);
    }
    bool build(PickleValue* target, PickleValue* state) {
        if (target->kind == PickleKind::Dictionary && state->kind == PickleKind::Dictionary)
            return push(target);
        if (target->kind != PickleKind::Module || state->kind != PickleKind::Dictionary)
            return false;
        target->items = {state};
        return push(target);
    }
    /// PyTorch's two kinds: ('module', class, file, source) and
    /// ('storage', type, key, location, element count, view or None).
    bool persistent(const PickleValue& id) {
        if (id.kind != PickleKind::Sequence || id.items.size() < 2 ||
            id.items[0]->kind != PickleKind::Text || id.items[1]->kind != PickleKind::Global)
            return false;
        const PickleValue& type = *id.items[1];
        if (id.items[0]->text == "module") {
            moduleClasses_.insert(type.text);
            PickleValue* moduleClass = make(PickleKind::ModuleClass);
            moduleClass->text = type.text;
            return push(moduleClass);
        }
        if (id.items[0]->text != "storage" || id.items.size() < 5 ||
            id.items[2]->text.size() > kLongestName)
            return false;
        const auto format = std::ranges::find(kStorageTypes, type.text, &StorageType::name);
        if (format == kStorageTypes.end())
            return refuse(type);
        PickleValue* storage = make(PickleKind::Storage);
        storage->format = format->format;
        storage->text = id.items[2]->text;
        storage->integer = id.items[4]->integer;
        if (id.items.size() > 5 && id.items[5]->kind == PickleKind::Sequence)
            return readView(*id.items[5], *storage) && push(storage);
        return push(storage);
    }
    /// (key of the view, offset in the root storage, element count).
    static bool readView(const PickleValue& view, PickleValue& storage) {
        if (view.items.size() != 3 || view.items[1]->kind != PickleKind::Integer ||
            view.items[2]->kind != PickleKind::Integer)
            return false;
        storage.viewOffset = view.items[1]->integer;
        return storage.viewOffset >= 0;
    }
    /// The only calls there are: each is read as the value that it would give.
    bool reduce(const PickleValue& callable, const PickleValue& arguments) {
        if (callable.kind != PickleKind::Global || arguments.kind != PickleKind::Sequence)
            return refuse(callable);
        const auto& items = arguments.items;
        if (callable.text == "torch._utils _rebuild_tensor_v2")
            return rebuildTensor(items);
        if (callable.text == "torch._utils _rebuild_parameter")
            return !items.empty() && items[0]->kind == PickleKind::Tensor && push(items[0]);
        if (callable.text == "collections OrderedDict")
            return items.empty() && push(make(PickleKind::Dictionary));
        if (callable.text == "torch.nn.backends.thnn _get_thnn_function_backend")
            return items.empty() && push(make(PickleKind::Inert));
        return refuse(callable);
    }
    /// (storage, offset, shape, strides, requires_grad, hooks).
    bool rebuildTensor(const std::vector<PickleValue*>& items) {
        if (items.size() < 4 || items[0]->kind != PickleKind::Storage ||
            items[1]->kind != PickleKind::Integer || items[2]->kind != PickleKind::Sequence ||
            items[3]->kind != PickleKind::Sequence)
            return false;
        PickleValue* tensor = make(PickleKind::Tensor);
        tensor->integer = items[1]->integer;
        tensor->items = {items[0], items[2], items[3]};
        return push(tensor);
    }
};

}  // namespace

const PickleValue* PickleValue::find(std::string_view key) const {
    // The last entry counts, as in Python.
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->first->kind == PickleKind::Text && entry->first->text == key)
            return entry->second;
    }
    return nullptr;
}

Pickle::Pickle() = default;
Pickle::~Pickle() = default;
Pickle::Pickle(Pickle&&) noexcept = default;
Pickle& Pickle::operator=(Pickle&&) noexcept = default;

std::vector<const PickleValue*> Pickle::storages() const {
    std::vector<const PickleValue*> found;
    for (const auto& value : values_) {
        if (value->kind == PickleKind::Storage)
            found.push_back(value.get());
    }
    return found;
}

Expected<const PickleValue*> Pickle::read(std::span<const std::uint8_t>& bytes) {
    Machine machine(bytes, values_);
    if (!machine.run()) {
        if (!machine.refused.empty())
            return failure(STUDIO_TRANSLATE("core",
                                            "The checkpoint wants to call %1, which "
                                            "LakhNES's checkpoints never do; it was not "
                                            "opened, get it from where LakhNES publishes "
                                            "it."),
                           machine.refused);
        return failure(STUDIO_TRANSLATE("core",
                                        "The checkpoint is damaged or not in one of "
                                        "PyTorch's forms; copy it again."));
    }
    bytes = machine.rest();
    return machine.result();
}

}  // namespace studio::core
