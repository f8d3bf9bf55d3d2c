# The bot as an image, in two stages: what the build needs stays in the first.
# Node 24 is the newest long-term release that CI tests on. The tag names the major version alone, so that each new build
# takes its security fixes. slim is Debian, where prebuilt native modules run; it has no compiler, and no curl.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY src ./src
RUN npm run build
# Again, without what only development needs: this is what the second stage takes.
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
# The hash key is kept in data/, which is all that the bot writes to. Everything else belongs to root.
RUN install -d -o node -g node -m 0700 data
COPY package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY policy ./policy
USER node
VOLUME /app/data
EXPOSE 3000
# /healthz is there over HTTP and in Socket Mode alike. By node, so that nothing needs to be installed for it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through a shell or npm, so that SIGTERM reaches the bot, which then finishes what it has taken.
# The flags keep what is resident small, as `npm start` does: src/decisions/0014-memory.md.
CMD ["node", "--max-semi-space-size=4", "--v8-pool-size=1", "dist/main.js", "start"]
