FROM node:24-slim AS portal
WORKDIR /portal/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci
COPY web .
RUN npm run build

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
COPY web/documents.json web/documents.json
COPY --from=portal /portal/web/dist web/dist
RUN pip install --no-cache-dir --no-compile -c requirements.lock -e . && python -m compileall -q core db domain gateway regions schema search

USER voucher
VOLUME /var/lib/voucher
EXPOSE 8000
CMD ["voucher", "serve"]
