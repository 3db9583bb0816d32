#include "course/image_files.h"
#include "course/reading.h"

namespace rozwaga::course {

namespace {

const std::string folder_name = "organisation";

void read_logo(Reading& reading, const std::string& name, Organisation& organisation) {
    if (name.empty()) return;
    const Place place = reading.places.at("organisation/logo");
    const std::string path = join(reading.folders.lessons, folder_name + "/" + name);
    if (!is_plain_name(name)) {
        reading.report.add("path-leaves-folder", place, {{"path", name}});
    } else if (!name.ends_with(".png")) {
        reading.report.add("picture-kind", place, {{"file", name}});
    } else if (!reading.files.exists(path)) {
        reading.report.add("picture-file-missing", place, {{"file", path}});
    } else if (auto bytes = reading.files.bytes(reading.folders.lessons, folder_name + "/" + name, CourseFiles::picture_limit)) {
        const auto size = png_size(*bytes);
        if (!size) {
            reading.report.add("picture-damaged", {path, 1, 1}, {{"kind", "PNG"}});
        } else if (!fits(*size)) {
            reading.report.add("picture-too-large", {path, 1, 1},
                               {{"width", std::to_string(size->width)},
                                {"height", std::to_string(size->height)},
                                {"limit", std::to_string(picture_side_limit)}});
        } else {
            organisation.logo_png = std::move(*bytes);
        }
    }
}

void read_structure(Reading& reading, const YamlNode& root, Organisation& organisation) {
    const YamlFields fields = reading.fields(root, "organisation",
                                             {{"format", "id", "name", "pass_mark", "valid_months", "language", "policy"},
                                              {"colour", "logo", "send_to", "contacts", "legal_review", "keys", "evidence",
                                              "renewal", "onboarding_days", "onboarding_plan", "time_zone"}});
    read_format(reading, fields);
    organisation.id = fields.text("id");
    organisation.name = fields.text("name");
    organisation.colour = fields.text("colour");
    organisation.pass_mark = fields.number("pass_mark", organisation.pass_mark);
    organisation.valid_months = fields.number("valid_months", organisation.valid_months);
    organisation.language = fields.text("language");
    organisation.policy_pages = fields.names("policy");
    organisation.legal_review = fields.text("legal_review");
    organisation.keys = fields.names("keys");
    if (const std::string evidence = fields.text("evidence"); !evidence.empty()) {
        if (evidence != "answers" && evidence != "summary")
            reading.report.add("organisation-evidence", reading.places.at("organisation/evidence"), {{"value", evidence}});
        organisation.evidence_answers = evidence != "summary";
    }
    read_renewal(reading, fields, organisation);
    read_logo(reading, fields.text("logo"), organisation);
    if (const YamlNode* node = fields.map("send_to")) {
        const YamlFields send_to = reading.fields(*node, "organisation/send_to", {{}, {"folder", "email"}});
        organisation.send_folder = send_to.text("folder");
        organisation.send_email = send_to.text("email");
    }
    if (const YamlNode* node = fields.map("contacts")) {
        const YamlFields contacts =
            reading.fields(*node, "organisation/contacts", {{}, {"press", "legal", "it", "data_protection"}});
        for (const YamlEntry& entry : node->map) {
            const std::string contact = contacts.text(entry.key);
            if (!contact.empty()) organisation.contacts[entry.key] = contact;
        }
    }
}

void read_policy(Reading& reading, Organisation& organisation) {
    for (const Language& language : reading.languages) {
        const std::string here = "organisation/text/" + language;
        auto wording = read_pages(reading, reading.folders.lessons, folder_name + "/" + language + ".md", here,
                                  organisation.policy_pages);
        if (!wording) {
            reading.places.silence(here);
            continue;
        }
        PolicyText text;
        text.pages = std::move(wording->pages);
        if (wording->front_matter) {
            const YamlFields fields = reading.fields(*wording->front_matter, here, {{}, {"title", "summary"}});
            text.title = fields.text("title");
            text.summary = fields.text("summary");
        } else {
            for (const char* part : {"/title", "/summary"}) reading.places.silence(here + part);
        }
        organisation.policy[language] = std::move(text);
    }
}

}  // namespace

void read_organisation(Reading& reading, Organisation& organisation) {
    const auto root = reading.yaml(reading.folders.lessons, folder_name + "/organisation.yaml");
    if (root) {
        reading.places.set("organisation", root->place);
        read_structure(reading, *root, organisation);
    } else {
        reading.places.silence("organisation");
    }
    read_policy(reading, organisation);
}

}  // namespace rozwaga::course
