# Both stages stand on it. docs/operations.md says how to take another.
ARG NODE_IMAGE=node:22.21.1-bookworm-slim@sha256:25b3eb23a00590b7499f2a2ce939322727fcce1b15fdd69754fcd09536a3ae2c
FROM ${NODE_IMAGE} AS build
# better-sqlite3 and nodejs-jieba compile where their prebuilt binaries are out of reach.
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
# Everything at once: npm ci runs `prepare`, which builds, and so needs the sources.
COPY . .
RUN npm ci && npm prune --omit=dev

FROM ${NODE_IMAGE}
ENV NODE_ENV=production XIANBAO_DATA=/data HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE /app/THIRD-PARTY-NOTICES.md ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/samples ./samples
COPY --from=build /app/scripts/ops/compose-cron.sh ./scripts/ops/compose-cron.sh
# A new volume takes its owner from the folder in the image.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
# The slim image has no curl.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/scripts/xianbao.js", "serve"]
