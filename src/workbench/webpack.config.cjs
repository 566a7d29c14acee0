const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const addinConfig = require('../../webpack.config.js');

const root = path.resolve(__dirname, '../..');
const output = path.join(root, 'out/workbench');

/**
 * Makes the page of the add-in one inside the simulated Excel: the workbench installs itself before office.js loads. The debug build of
 * office.js, because the host reads the object model from it.
 */
class OpenInWorkbench {
  apply(compiler) {
    compiler.hooks.compilation.tap('OpenInWorkbench', (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap('OpenInWorkbench', (data) => {
        const office = '<script src="office-js/office.js"></script>';
        if (!data.html.includes(office))
          throw new Error('taskpane.html does not load office.js as expected.');
        data.html = data.html.replace(
          office,
          '<script>parent.openAddin(window)</script><script src="office-js/office.debug.js"></script>',
        );
        return data;
      });
    });
  }
}

/** Two builds: the add-in as in development, and the page around it. Neither is minified: Univer alone would take a minute. */
module.exports = async () => {
  const addin = await addinConfig({}, { mode: 'development' });
  const shared = {
    mode: 'development',
    devtool: false,
    stats: 'errors-warnings',
  };
  const cache = (name) => ({
    type: 'filesystem',
    name,
    buildDependencies: { config: [__filename, require.resolve('./plainFields.cjs')] },
  });
  return [
    {
      ...addin,
      ...shared,
      name: 'addin',
      cache: cache('addin'),
      output: { ...addin.output, path: path.join(output, 'addin') },
      plugins: [...addin.plugins, new OpenInWorkbench()],
    },
    {
      ...shared,
      name: 'page',
      cache: cache('workbench'),
      target: ['web', 'es2022'],
      entry: path.join(__dirname, 'page/main.tsx'),
      output: { path: output, filename: 'workbench.js', publicPath: '', clean: { keep: /^addin\// } },
      resolve: addin.resolve,
      module: {
        rules: [
          ...addin.module.rules,
          { test: /@univerjs.*\.js$/, loader: require.resolve('./plainFields.cjs') },
          { test: /\.css$/, use: ['style-loader', 'css-loader'] },
          { test: /\.ttf$/, type: 'asset/resource', generator: { filename: '[name][ext]' } },
        ],
      },
      performance: { hints: false },
      plugins: [
        new HtmlWebpackPlugin({ filename: 'index.html', template: path.join(__dirname, 'page/index.html') }),
      ],
    },
  ];
};
