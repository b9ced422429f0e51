#!/usr/bin/env python3
"""A small token server for a registry on loopback: the GET of the token specification.

token_server.py FOLDER USER PASSWORD LIFE: signs with FOLDER/key.pem, shows FOLDER/cert.pem, prints
its port. Whoever names the user may do what he asks for; everybody else may pull. LIFE: seconds.
Writes one line a token to FOLDER/tokens.log.
"""
import base64
import http.server
import json
import subprocess
import sys
import time
import urllib.parse
import uuid

folder, user, password, life = sys.argv[1:5]


def plain64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def certificate():
    lines = open(folder + "/cert.pem").read().splitlines()
    return "".join(line for line in lines if line and not line.startswith("-----"))


def signed(claims):
    header = {"typ": "JWT", "alg": "RS256", "x5c": [certificate()]}
    parts = ".".join(plain64(json.dumps(part).encode()) for part in (header, claims))
    signature = subprocess.run(["openssl", "dgst", "-sha256", "-sign", folder + "/key.pem"],
                               input=parts.encode(), capture_output=True, check=True).stdout
    return parts + "." + plain64(signature)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, content):
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        login = self.headers.get("Authorization", "")
        known = login == "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        if login and not known:
            self.answer(401, {"details": "incorrect username or password"})
            return
        access = []
        for scope in query.get("scope", []):
            for one in scope.split(" "):
                kind, name, actions = one.split(":")
                wanted = actions.split(",")
                access.append({"type": kind, "name": name,
                               "actions": wanted if known else [a for a in wanted if a == "pull"]})
        now = int(time.time())
        claims = {"iss": "test", "sub": user if known else "", "aud": query["service"][0],
                  "exp": now + int(life), "nbf": now - 60, "iat": now, "jti": str(uuid.uuid4()),
                  "access": access}
        with open(folder + "/tokens.log", "a") as log:
            log.write(("user " if known else "anyone ") + " ".join(query.get("scope", [])) + "\n")
        self.answer(200, {"token": signed(claims), "expires_in": int(life)})


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
