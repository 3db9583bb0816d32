#include "course/image_files.h"
#include "course/reading.h"

namespace rozwaga::course {

namespace {

/// The PNG's bytes where they will do; otherwise the report says why not.
std::string usable_png(Reading& reading, std::string bytes, const Place& place) {
    const auto size = png_size(bytes);
    if (!size) {
        reading.report.add("picture-damaged", place, {{"kind", "PNG"}});
        return {};
    }
    if (!fits(*size)) {
        reading.report.add("picture-too-large", place,
                           {{"width", std::to_string(size->width)},
                            {"height", std::to_string(size->height)},
                            {"limit", std::to_string(picture_side_limit)}});
        return {};
    }
    return bytes;
}

/// What the build made of a drawing. Until it has, there is nothing, and that is no error.
std::string rasterised(Reading& reading, const Id& id) {
    if (reading.folders.pictures.empty() || !is_plain_name(id)) return {};
    for (const char* ending : {"@2x.png", ".png"}) {
        const std::string name = id + ending;
        const std::string path = join(reading.folders.pictures, name);
        if (!reading.files.exists(path)) continue;
        auto bytes = reading.files.bytes(reading.folders.pictures, name, CourseFiles::picture_limit);
        return bytes ? usable_png(reading, std::move(*bytes), {path, 1, 1}) : std::string();
    }
    return {};
}

std::string read_image(Reading& reading, const Id& id, const std::string& file, const Place& place) {
    if (!stays_inside(file)) {
        reading.report.add("path-leaves-folder", place, {{"path", file}});
        return {};
    }
    const bool png = file.ends_with(".png"), svg = file.ends_with(".svg");
    if (!png && !svg) {
        reading.report.add("picture-kind", place, {{"file", file}});
        return {};
    }
    const std::string path = join(reading.folders.assets, file);
    if (!reading.files.exists(path)) {
        reading.report.add("picture-file-missing", place, {{"file", path}});
        return {};
    }
    auto bytes = reading.files.bytes(reading.folders.assets, file, CourseFiles::picture_limit);
    if (!bytes) return {};
    if (png) return usable_png(reading, std::move(*bytes), {path, 1, 1});
    if (!is_svg(*bytes)) reading.report.add("picture-damaged", {path, 1, 1}, {{"kind", "SVG"}});
    else if (is_active_svg(*bytes)) reading.report.add("picture-svg-active", {path, 1, 1});
    else return rasterised(reading, id);
    return {};
}

}  // namespace

void read_pictures(Reading& reading, Course& course) {
    const auto root = reading.yaml(reading.folders.assets, "pictures.yaml");
    if (root) reading.places.set("pictures", root->place);
    const YamlNode* pictures = root ? reading.fields(*root, "pictures", {{"pictures"}, {"format"}}).list("pictures") : nullptr;
    if (!pictures) {
        reading.places.silence("known/pictures");
        return;
    }
    for (const YamlNode& one : pictures->list) {
        const std::string path = "pictures/" + std::to_string(course.pictures.size());
        reading.places.set(path, one.place);
        const YamlFields fields = reading.fields(one, path, {{"id", "file"}, {"alt"}});
        Picture picture;
        picture.id = fields.text("id");
        picture.alternative = fields.per_language("alt");
        const std::string file = fields.text("file");
        if (!file.empty()) picture.png = read_image(reading, picture.id, file, reading.places.at(path + "/file"));
        if (picture.id.empty()) reading.places.silence("known/pictures");
        course.pictures.push_back(std::move(picture));
    }
}

}  // namespace rozwaga::course
