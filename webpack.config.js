const { readdirSync } = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { BannerPlugin, Compilation, IgnorePlugin } = require('webpack');
const packageJson = require('./package.json');

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const DEV_PORT = 3000;
const DEV_URL = `https://localhost:${DEV_PORT}/`;

/**
 * Where the production build will be served: COACHBOOK_URL, or `config.baseUrl` of package.json. It goes into the manifest, so a wrong
 * one must not get that far.
 */
function productionUrl() {
  const given = process.env.COACHBOOK_URL ?? packageJson.config?.baseUrl ?? '';
  const url = URL.parse?.(given) ?? (URL.canParse(given) ? new URL(given) : null);
  if (url?.protocol !== 'https:' || url.hostname === 'localhost') {
    throw new Error(
      `The production build needs the https address it will be served from, not "${given}": set COACHBOOK_URL, or config.baseUrl in package.json.`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/**
 * Writes functions.json from the comments of the functions in all files of a folder. Not by custom-functions-metadata-plugin, which also appends calls of
 * `CustomFunctions.associate` to the source: src/functions/associate.ts makes them where they can be read and tested.
 */
class FunctionsMetadata {
  constructor(folder) {
    this.folder = folder;
  }

  apply(compiler) {
    const { WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      compilation.contextDependencies.add(this.folder);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'FunctionsMetadata', stage }, async () => {
        const files = readdirSync(this.folder).map((name) => path.join(this.folder, name));
        const { metadataJson, errors } = await generateCustomFunctionsMetadata(files, true);
        compilation.errors.push(...errors.map((error) => new WebpackError(`${this.folder}: ${error}`)));
        const metadata = JSON.parse(metadataJson);
        // The generator knows no tag for it: one error cell in a range would otherwise stop the whole function.
        for (const declaration of metadata.functions) declaration.allowErrorForDataTypeAny = true;
        compilation.emitAsset('functions.json', new sources.RawSource(JSON.stringify(metadata, null, 2)));
      });
    });
  }
}

/** Most that may load before the pane shows, in bytes after gzip and without office.js (performance.md PF9). */
const FIRST_LOAD_BUDGET = 165_000;

/** Prints the first load of a page and fails the production build when it is over budget. */
class FirstLoad {
  constructor(entries, budget) {
    this.entries = entries;
    this.budget = budget;
  }

  apply(compiler) {
    const { WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FirstLoad', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'FirstLoad', stage }, (assets) => {
        const files = new Set(
          this.entries.flatMap((entry) => compilation.entrypoints.get(entry)?.getFiles() ?? []),
        );
        const sizes = [...files].map((file) => [file, gzipSync(assets[file].buffer(), { level: 9 }).length]);
        const total = sizes.reduce((sum, [, size]) => sum + size, 0);
        const parts = sizes.map(([file, size]) => `${file} ${(size / 1000).toFixed(1)}`).join(', ');
        const report = `First load: ${total} bytes gzip of at most ${this.budget} (in kB: ${parts}).`;
        if (total > this.budget) compilation.errors.push(new WebpackError(report));
        compiler.hooks.afterDone.tap('FirstLoad', () => console.log(report));
      });
    });
  }
}

/**
 * Chromium and WebView2 from version 136 on compile all of a file that begins with this comment while it arrives, on another thread,
 * instead of twice and while the pane waits (v8.dev/blog/explicit-compile-hints). Only what nearly all runs at once: most of commands.js waits
 * for a cell or a button.
 */
const compileAtOnce = new BannerPlugin({
  banner: '//# allFunctionsCalledOnLoad',
  raw: true,
  test: /^(runtime|shared|taskpane)\.js$/,
  // After the minimizer, which drops comments.
  stage: Compilation.PROCESS_ASSETS_STAGE_REPORT - 1,
});

/** Development only: certificates of this machine, so that Excel trusts the page; office.js from the package, so that nothing is fetched. */
async function devServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return {
    port: DEV_PORT,
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: [
      {
        directory: path.resolve(__dirname, 'node_modules/@microsoft/office-js/dist'),
        publicPath: '/office-js',
      },
    ],
  };
}

/** Modules of Node that the slides' library names for its own reading and writing of files, which a pane never asks it to do. */
const withoutNode = new IgnorePlugin({ resourceRegExp: /^node:(fs|https)$/, contextRegExp: /pptxgenjs/ });

module.exports = async (env, { mode }) => {
  const production = mode === 'production';
  const baseUrl = production ? productionUrl() : DEV_URL;
  const source = (file) => path.resolve(__dirname, 'src', file);
  return {
    // Pane, commands and functions share one page, and so one runtime. Commands first: cells wait for their functions.
    entry: { commands: source('commands/commands.ts'), taskpane: source('taskpane/index.tsx') },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    target: ['web', 'es2022'],
    devtool: production ? false : 'eval-source-map',
    // What has not changed is neither translated nor made small again.
    cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: !production } },
              target: 'es2022',
            },
          },
        },
      ],
    },
    // What both entries use exists once: two copies of a module in one page would be two truths. What lazy pages share goes into lazy
    // chunks of its own, never into the first load.
    optimization: {
      runtimeChunk: 'single',
      splitChunks: {
        chunks: 'async',
        cacheGroups: { shared: { name: 'shared', chunks: 'initial', minChunks: 2, minSize: 0 } },
      },
    },
    performance: { hints: false },
    plugins: [
      withoutNode,
      new FunctionsMetadata(source('functions')),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: source('taskpane/taskpane.html'),
        chunks: ['commands', 'taskpane'],
        chunksSortMode: 'manual',
        hash: true,
        officeScript: production ? OFFICE_CDN : 'office-js/office.js',
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/{*,icons/*}.png', to: '[path][name][ext]' },
          { from: 'assets/sample/*.csv', to: '[path][name][ext]' },
          // For PNG pictures, whatever fonts a machine has; the licence goes with them.
          ...['400Regular/Carlito_400Regular.ttf', '700Bold/Carlito_700Bold.ttf', 'LICENSE_FONT'].map(
            (file) => ({
              from: require.resolve(`@expo-google-fonts/carlito/${file}`),
              to: 'assets/fonts/[name][ext]',
            }),
          ),
          { from: 'manifest.xml', transform: (content) => content.toString().replaceAll(DEV_URL, baseUrl) },
        ],
      }),
      ...(production ? [compileAtOnce, new FirstLoad(['commands', 'taskpane'], FIRST_LOAD_BUDGET)] : []),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: await devServer() } : {}),
  };
};
