// How Dear ImGui is built for Rozwaga (reaches it through IMGUI_USER_CONFIG).
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_ENABLE_FREETYPE

// Names and answers may hold any character, emoji too.
#define IMGUI_USE_WCHAR32

// Lets our tests see every interactive item. The hooks are reached only while
// ImGuiContext::TestEngineHookItems is set, which the programs never do.
#define IMGUI_ENABLE_TEST_ENGINE
