FROM python:3.11-slim

RUN useradd --system --create-home --home-dir /var/lib/voucher voucher
WORKDIR /opt/voucher
COPY pyproject.toml requirements.lock README.md ./
COPY core core
COPY db db
COPY domain domain
COPY gateway gateway
COPY regions regions
COPY schema schema
COPY search search
RUN pip install --no-cache-dir --no-compile -c requirements.lock -e . && python -m compileall -q core db domain gateway regions schema search

USER voucher
VOLUME /var/lib/voucher
EXPOSE 8000
CMD ["voucher", "serve"]
