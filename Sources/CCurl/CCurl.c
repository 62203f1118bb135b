#include "CCurl.h"

CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) { return curl_easy_setopt(easy, option, value); }

CURLcode ccurl_set_text(CURL *easy, CURLoption option, const char *value) { return curl_easy_setopt(easy, option, value); }

CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, void *value) { return curl_easy_setopt(easy, option, value); }

CURLcode ccurl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) { return curl_easy_setopt(easy, option, value); }

CURLcode ccurl_set_write(CURL *easy, CURLoption option, curl_write_callback callback) {
  return curl_easy_setopt(easy, option, callback);
}

CURLcode ccurl_set_open_socket(CURL *easy, curl_opensocket_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}

CURLcode ccurl_set_prerequest(CURL *easy, curl_prereq_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, callback);
}

CURLcode ccurl_set_debug(CURL *easy, curl_debug_callback callback) { return curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, callback); }

CURLcode ccurl_get_long(CURL *easy, CURLINFO what, long *value) { return curl_easy_getinfo(easy, what, value); }

CURLcode ccurl_get_pointer(CURL *easy, CURLINFO what, void **value) { return curl_easy_getinfo(easy, what, value); }

CURLcode ccurl_get_offset(CURL *easy, CURLINFO what, curl_off_t *value) { return curl_easy_getinfo(easy, what, value); }

CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) { return curl_multi_setopt(multi, option, value); }

CURLcode ccurl_message_result(const CURLMsg *message) { return message->data.result; }
