// What the peer needs of OpenSSL: MACs, and comparing in constant time.
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
