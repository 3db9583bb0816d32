// Owners for what cairo, Pango and fontconfig hand out. For this room only.
#pragma once

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <memory>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

namespace rozwaga::documents {

template <auto Release>
struct Releaser {
    template <class T>
    void operator()(T* object) const {
        Release(object);
    }
};

using Canvas = std::unique_ptr<cairo_t, Releaser<cairo_destroy>>;
using Surface = std::unique_ptr<cairo_surface_t, Releaser<cairo_surface_destroy>>;
using FontConfiguration = std::unique_ptr<FcConfig, Releaser<FcConfigDestroy>>;
using FontContext = std::unique_ptr<PangoContext, Releaser<g_object_unref>>;
using Font = std::unique_ptr<PangoFont, Releaser<g_object_unref>>;
using FontDescription = std::unique_ptr<PangoFontDescription, Releaser<pango_font_description_free>>;
using Layout = std::unique_ptr<PangoLayout, Releaser<g_object_unref>>;
using Attributes = std::unique_ptr<PangoAttrList, Releaser<pango_attr_list_unref>>;

}  // namespace rozwaga::documents
