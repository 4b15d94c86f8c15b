// Loaded into Azurite before it starts, where a measurement asks for it (collate bench --load --indexed).
// Azurite keeps blobs in a LokiJS collection that has an index of names, and never uses it: of several conditions LokiJS looks only the first up
// in an index, and the first is always the account. So each call goes through all blobs of the account, and each deletion has every index built anew.
// Here the condition that tells most comes first, and what is deleted alone is taken out of the indexes: the same answers, in the time that an index takes.
const Module = require('node:module');

const telling = ['name', 'blobName', 'messageId', 'queueName', 'containerName'];
const load = Module._load;
let done = false;

Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (request === 'lokijs' && !done) {
    done = true;
    improve(loaded.Resultset);
  }

  return loaded;
};

function improve(Resultset) {
  const { findAnd, remove } = Resultset.prototype;

  function tellingFirst(conditions) {
    if (this.filterInitialized) return findAnd.call(this, conditions);
    const indexed = this.collection.binaryIndices;
    const rank = condition => {
      const [property] = Object.keys(condition);
      const at = indexed[property] && (typeof condition[property] === 'string' || condition[property].$between) ? telling.indexOf(property) : -1;
      return at < 0 ? telling.length : at;
    };
    return findAnd.call(this, [...conditions, ...conditions.flatMap(rangeOf)].sort((a, b) => rank(a) - rank(b)));
  }

  Resultset.prototype.findAnd = tellingFirst;
  Resultset.prototype.$and = tellingFirst;
  Resultset.prototype.remove = function () {
    if (!this.filterInitialized || this.filteredrows.length !== 1) return remove.call(this);
    this.collection.remove(this.collection.data[this.filteredrows[0]]);
    this.filteredrows = [];
    return this;
  };
}

// What begins with a folder's name stands together in the index. (Names that are numbers stand elsewhere; no folder is one.)
function rangeOf(condition) {
  const pattern = condition.name?.$regex;
  if (typeof pattern !== 'string' || !pattern.startsWith('^') || !pattern.includes('/')) return [];
  const prefix = pattern.slice(1).replace(/\\(.)/g, '$1');
  return [{ name: { $between: [prefix, prefix + '\uffff'] } }];
}
