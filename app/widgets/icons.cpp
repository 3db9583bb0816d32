#include "widgets/icons.h"

#include "widgets/glyphs.h"

namespace rozwaga::widgets {

// Codepoints of Material Icons.
char32_t glyph(Icon icon) {
    switch (icon) {
        case Icon::none: return 0;
        case Icon::back: return 0xe5c4;
        case Icon::forward: return 0xe5c8;
        case Icon::up: return 0xe316;
        case Icon::down: return 0xe313;
        case Icon::expand: return 0xe5cf;
        case Icon::collapse: return 0xe5ce;
        case Icon::check: return 0xe5ca;
        case Icon::close: return 0xe5cd;
        case Icon::plus: return 0xe145;
        case Icon::minus: return 0xe15b;
        case Icon::more: return 0xe5d3;
        case Icon::right: return 0xe86c;
        case Icon::wrong: return 0xe5c9;
        case Icon::missed: return 0xe92d;
        case Icon::empty: return 0xe836;
        case Icon::begun: return 0xe39e;
        case Icon::info: return 0xe88e;
        case Icon::warning: return 0xe002;
        case Icon::help: return 0xe887;
        case Icon::lock: return 0xe897;
        case Icon::planned: return 0xe88b;
        case Icon::clock: return 0xe8b5;
        case Icon::calendar: return 0xe878;
        case Icon::flag: return 0xe16e;
        case Icon::flag_on: return 0xe153;
        case Icon::home: return 0xe88a;
        case Icon::lesson: return 0xea19;
        case Icon::practice: return 0xe745;
        case Icon::scenario: return 0xe0bf;
        case Icon::exam: return 0xe85d;
        case Icon::certificate: return 0xe7af;
        case Icon::results: return 0xe26b;
        case Icon::settings: return 0xe8b8;
        case Icon::language: return 0xe8e2;
        case Icon::person: return 0xe7fd;
        case Icon::people: return 0xe7fb;
        case Icon::add_person: return 0xe7fe;
        case Icon::switch_person: return 0xe9ed;
        case Icon::law: return 0xe90e;
        case Icon::real_case: return 0xeb81;
        case Icon::recall: return 0xea4a;
        case Icon::takeaway: return 0xe838;
        case Icon::tip: return 0xe0f0;
        case Icon::good: return 0xe8dc;
        case Icon::bad: return 0xe8db;
        case Icon::quote: return 0xe244;
        case Icon::reply: return 0xe15e;
        case Icon::like: return 0xe87d;
        case Icon::angry: return 0xe814;
        case Icon::share: return 0xe80d;
        case Icon::comment: return 0xe0b9;
        case Icon::send: return 0xe163;
        case Icon::trust: return 0xebcb;
        case Icon::reach: return 0xef49;
        case Icon::legal: return 0xeaf6;
        case Icon::minutes: return 0xe425;
        case Icon::save: return 0xe161;
        case Icon::open_folder: return 0xe2c8;
        case Icon::open_outside: return 0xe89e;
        case Icon::mail: return 0xe158;
        case Icon::download: return 0xf090;
        case Icon::print: return 0xe8ad;
        case Icon::refresh: return 0xe5d5;
        case Icon::replay: return 0xe042;
        case Icon::search: return 0xe8b6;
        case Icon::edit: return 0xe3c9;
        case Icon::picture: return 0xe3f4;
        case Icon::attention: return 0xe645;
        case Icon::star: return 0xe838;
        case Icon::path: return 0xeacd;
        case Icon::turning_point: return 0xe0b6;
        case Icon::text_smaller: return 0xeadd;
        case Icon::text_larger: return 0xeae2;
        case Icon::ascending: return 0xe5d8;
        case Icon::descending: return 0xe5db;
        case Icon::either_way: return 0xe5d7;
        case Icon::filter: return 0xe152;
        case Icon::chart: return 0xe26b;
        case Icon::list: return 0xe241;
        case Icon::waived: return 0xe14b;
        case Icon::dashboard: return 0xe871;
        case Icon::inbox: return 0xe156;
        case Icon::key: return 0xe0da;
        case Icon::upload: return 0xe2c6;
        case Icon::database: return 0xe1db;
    }
    return 0;
}

}  // namespace rozwaga::widgets
