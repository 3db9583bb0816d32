#include "widgets/person.h"

#include "widgets/hash.h"
#include "widgets/paint.h"
#include "widgets/thread.h"

namespace rozwaga::widgets {

std::string initials(std::string_view author) {
    std::string letters;
    bool at_word = true;
    int count = 0;
    for (const char* at = author.data(); at < author.data() + author.size() && count < 2;) {
        unsigned int code = 0;
        const int bytes = std::max(1, ImTextCharFromUtf8(&code, at, author.data() + author.size()));
        const bool gap = code == ' ' || code == 0xa0 || code == '-';
        const bool letter = (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9') || code >= 0xc0;
        // "Tomek z magazynu" is T: small words are no names.
        const bool small = (code >= 'a' && code <= 'z') || (code >= 0xdf && code <= 0xff);
        if (!gap && at_word && letter && (count == 0 || !small)) {
            letters.append(at, static_cast<std::size_t>(bytes));
            ++count;
        }
        at_word = gap;
        at += bytes;
    }
    return letters;
}

const ToneColours& colours_of(const Ui::State& state, std::string_view author) {
    return state.palette.people[hash(0, author) % state.palette.people.size()];
}

void draw_avatar(Ui& ui, std::string_view author, ImVec2 centre, float diameter, bool mine) {
    auto& state = ui.state();
    const ToneColours& tone = mine ? state.palette.tone(Tone::primary) : colours_of(state, author);
    paint::circle(centre, diameter / 2, mine ? tone.solid : tone.ground);
    const TextSize size = diameter >= state.type(48) ? TextSize::body : TextSize::small;
    const TextBlock& letters = set_type(state, initials(author), {.size = size, .weight = Weight::semibold}, diameter * 2);
    paint::words(state, letters, {std::round(centre.x - letters.width / 2), std::round(centre.y - letters.height() / 2)},
                 mine ? tone.on_solid : tone.ink);
}

void avatar(Ui& ui, std::string_view author, float diameter) {
    auto& state = ui.state();
    const float side = std::round(state.type(diameter));
    const ImRect box = place(state.flow(), side, side);
    if (in_sight(box)) draw_avatar(ui, author, box.GetCenter(), side, false);
}

}  // namespace rozwaga::widgets
