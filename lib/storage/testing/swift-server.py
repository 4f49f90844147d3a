"""OpenStack Swift with its S3 API, all of it in this one process: proxy, account, container and object server.

    /usr/bin/python3 swift-server.py <empty folder>

Needs Debian's python3-swift and a file system with extended attributes. Prints `ready <port>` when it answers; the
account is `shop:owner` with the secret `testing-secret`, in the region us-east-1. Ends when its stdin is closed.
"""

import os
import socket
import sys

import eventlet

eventlet.patcher.monkey_patch()

from eventlet import wsgi  # noqa: E402
from swift.common import utils  # noqa: E402
from swift.common.ring import RingBuilder  # noqa: E402
from swift.common.wsgi import loadapp  # noqa: E402

folder = os.path.abspath(sys.argv[1])
# A real cluster reads this from /etc/swift, so that nobody outside can guess where an object lies.
utils.HASH_PATH_SUFFIX = b"testing"

kinds = ("account", "container", "object")
sockets = {kind: eventlet.listen(("127.0.0.1", 0)) for kind in (*kinds, "proxy")}

common = f"""
[DEFAULT]
swift_dir = {folder}
devices = {folder}/devices
mount_check = false
fallocate_reserve = 0
log_level = CRITICAL
"""

for kind in kinds:
    builder = RingBuilder(4, 1, 0)
    port = sockets[kind].getsockname()[1]
    builder.add_dev(
        {"id": 0, "region": 1, "zone": 1, "ip": "127.0.0.1", "port": port, "device": "disk", "weight": 1,
         "replication_ip": "127.0.0.1", "replication_port": port, "meta": ""}
    )
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, f"{kind}.ring.gz"))
    with open(os.path.join(folder, f"{kind}-server.conf"), "w") as conf:
        conf.write(f"{common}\n[pipeline:main]\npipeline = {kind}-server\n")
        conf.write(f"[app:{kind}-server]\nuse = egg:swift#{kind}\n")

with open(os.path.join(folder, "proxy-server.conf"), "w") as conf:
    filters = {
        "catch_errors": "", "gatekeeper": "", "listing_formats": "", "bulk": "", "copy": "", "slo": "", "dlo": "",
        "versioned_writes": "allow_versioned_writes = true\n",
        # Nobody answers there, so nothing is cached and every answer is of the disk.
        "memcache": "memcache_servers = 127.0.0.1:1\n",
        "s3api": "location = us-east-1\n",
        "tempauth": "user_shop_owner = testing-secret .admin\n",
    }
    conf.write(common)
    conf.write(
        "[pipeline:main]\npipeline = catch_errors gatekeeper memcache listing_formats bulk s3api tempauth copy slo dlo "
        "versioned_writes proxy-server\n[app:proxy-server]\nuse = egg:swift#proxy\naccount_autocreate = true\n"
    )
    for name, options in filters.items():
        conf.write(f"[filter:{name}]\nuse = egg:swift#{name}\n{options}")

os.makedirs(os.path.join(folder, "devices", "disk"), exist_ok=True)
quiet = open(os.devnull, "w")
for kind, listener in sockets.items():
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    app = loadapp(os.path.join(folder, f"{kind}-server.conf"), allow_modify_pipeline=True)
    eventlet.spawn(wsgi.server, listener, app, log=quiet, debug=False)

print("ready", sockets["proxy"].getsockname()[1], flush=True)
while True:
    eventlet.hubs.trampoline(sys.stdin.fileno(), read=True)
    if not os.read(sys.stdin.fileno(), 1024):
        break
