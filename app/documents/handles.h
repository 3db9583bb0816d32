// Owners for what cairo, Pango and fontconfig hand out. For this room only.
#pragma once

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <memory>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

namespace rozwaga::documents {

/// Pango 1.50 lets go of a font configuration only when it is given another one or none.
inline void release_font_map(PangoFontMap* fonts) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts), nullptr);
    g_object_unref(fonts);
}

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
using FontMap = std::unique_ptr<PangoFontMap, Releaser<release_font_map>>;
using FontContext = std::unique_ptr<PangoContext, Releaser<g_object_unref>>;
using Font = std::unique_ptr<PangoFont, Releaser<g_object_unref>>;
using FontDescription = std::unique_ptr<PangoFontDescription, Releaser<pango_font_description_free>>;
using Layout = std::unique_ptr<PangoLayout, Releaser<g_object_unref>>;
using Attributes = std::unique_ptr<PangoAttrList, Releaser<pango_attr_list_unref>>;

}  // namespace rozwaga::documents
