#pragma once
#include "CContentCoding.h"
#include "CTransferMemory.h"
#include <curl/curl.h>

// libcurl's variadic calls, one function per argument type: Swift cannot call variadic C.

CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value);
CURLcode ccurl_set_text(CURL *easy, CURLoption option, const char *value);
CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, void *value);
CURLcode ccurl_set_list(CURL *easy, CURLoption option, struct curl_slist *value);

CURLcode ccurl_set_write(CURL *easy, CURLoption option, curl_write_callback callback);
CURLcode ccurl_set_open_socket(CURL *easy, curl_opensocket_callback callback);
CURLcode ccurl_set_prerequest(CURL *easy, curl_prereq_callback callback);
CURLcode ccurl_set_debug(CURL *easy, curl_debug_callback callback);

CURLcode ccurl_get_long(CURL *easy, CURLINFO what, long *value);
CURLcode ccurl_get_pointer(CURL *easy, CURLINFO what, void **value);
CURLcode ccurl_get_offset(CURL *easy, CURLINFO what, curl_off_t *value);

CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value);

// The result of a finished transfer lies in a union that Swift reads only through an accessor.
CURLcode ccurl_message_result(const CURLMsg *message);
