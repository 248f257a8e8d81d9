# Runs on the relay as root at each provisioning; twice does no harm. Above this stand HOST, CONTACT and CONFIGURATION (base64).
set -eu

cloud-init status --wait >/dev/null 2>&1 || true
if ! command -v turnserver >/dev/null || ! command -v certbot >/dev/null; then
  echo "cloud-init did not install coturn and certbot; /var/log/cloud-init-output.log says why." >&2
  exit 1
fi

# A certificate that is good for a while is kept. A name that is new is not known everywhere at once.
certify() {
  set -- --register-unsafely-without-email
  [ -z "$CONTACT" ] || set -- --email "$CONTACT"
  tries=0
  until certbot certonly --standalone --preferred-challenges http --non-interactive --agree-tos --keep-until-expiring \
    --deploy-hook /usr/local/sbin/relay-certificate --domain "$HOST" "$@"; do
    tries=$((tries + 1))
    [ "$tries" -lt 3 ] || return 1
    sleep 60
  done
}

before=$(cat /etc/turnserver.conf /etc/coturn/fullchain.pem 2>/dev/null | cksum)
umask 077
printf %s "$CONFIGURATION" | base64 -d >/etc/turnserver.conf.new
chgrp turnserver /etc/turnserver.conf.new
chmod 640 /etc/turnserver.conf.new
mv /etc/turnserver.conf.new /etc/turnserver.conf
missing=
certify || missing=yes

# Calls over the relay are made again after this, so it is done for a reason only.
systemctl unmask --quiet coturn.service
systemctl enable --quiet coturn.service
if [ "$before" != "$(cat /etc/turnserver.conf /etc/coturn/fullchain.pem 2>/dev/null | cksum)" ] || ! systemctl is-active --quiet coturn.service; then
  systemctl restart coturn.service
fi

if [ -n "$missing" ]; then
  echo "The relay runs without TLS: Let's Encrypt gave no certificate for $HOST; /var/log/letsencrypt says why." >&2
  exit 1
fi
