# The same map with NumPy, SciPy and scikit-learn: python3 landscape.py FILE. For each line that it reads, one job; for each
# job one line of JSON with the milliseconds of its steps. Written for this measurement after the published descriptions.

import json, resource, sys, time, warnings
import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.impute import SimpleImputer
from sklearn.metrics import silhouette_score

warnings.filterwarnings('ignore')
with open(sys.argv[1], 'rb') as file:
    people, statements, count = np.fromfile(file, dtype='<i4', count=3)
    person = np.fromfile(file, dtype='<i4', count=count)
    statement = np.fromfile(file, dtype='<i4', count=count)
    vote = np.fromfile(file, dtype='i1', count=count)

# Above this, distances to centres stand for distances to people, as with us: all pairs would take both sides minutes.
MOST_COMPARED = 5000


class Stopwatch:
    def __init__(self):
        self.steps, self.last, self.begun = {}, time.perf_counter(), time.process_time()

    def lap(self, name):
        now = time.perf_counter()
        self.steps[name] = self.steps.get(name, 0) + 1000 * (now - self.last)
        self.last = now

    def said(self, silhouettes, variances):
        return {
            'steps': self.steps,
            'cpu': 1000 * (time.process_time() - self.begun),
            'peakMegabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            'silhouettes': silhouettes,
            'variances': [float(v) for v in variances],
        }


def simplified(model, points):
    distances = model.transform(points)
    own = distances[np.arange(len(points)), model.labels_]
    distances[np.arange(len(points)), model.labels_] = np.inf
    nearest = distances.min(axis=1)
    return float(np.mean((nearest - own) / np.maximum(own, nearest)))


def grouped(points, watch, most=5):
    models = [KMeans(k, n_init=10, random_state=0).fit(points) for k in range(2, most + 1)]
    watch.lap('k-means')
    if len(points) > MOST_COMPARED:
        values = [simplified(model, points) for model in models]
    else:
        values = [float(silhouette_score(points, model.labels_)) for model in models]
    watch.lap('silhouettes')
    return values


def scaled(places, counts):
    some = counts >= 7
    return places[some] * np.sqrt(statements / counts[some])[:, None]


def sparse(most=5):
    watch = Stopwatch()
    sums = np.bincount(statement, weights=vote, minlength=statements)
    means = sums / np.maximum(np.bincount(statement, minlength=statements), 1)
    # Centred, what was imputed with the mean is zero: the matrix stays sparse.
    centred = csr_matrix((vote - means[statement], (person, statement)), shape=(people, statements))
    watch.lap('table')
    # As near as ours comes: a residual of 1e-11 of the largest eigenvalue.
    _, values, rows = svds(centred, k=2, tol=1e-11, random_state=0)
    watch.lap('components')
    points = scaled(centred @ rows[::-1].T, np.bincount(person, minlength=people))
    watch.lap('places')
    return watch.said(grouped(points, watch, most), values[::-1] ** 2 / people)


def filled():
    table = np.full((people, statements), np.nan)
    table[person, statement] = vote
    return SimpleImputer(strategy='mean').fit_transform(table)


# As red-dwarf: dense, imputed, scikit-learn's PCA with its defaults.
def dense():
    watch = Stopwatch()
    table = filled()
    watch.lap('table')
    pca = PCA(n_components=2, random_state=0).fit(table)
    watch.lap('components')
    points = scaled(pca.transform(table), np.bincount(person, minlength=people))
    watch.lap('places')
    return watch.said(grouped(points, watch), pca.explained_variance_)


# As Polis: dense, imputed, 100 power iterations for each component, the first taken out before the second.
def power():
    watch = Stopwatch()
    table = filled()
    watch.lap('table')
    table -= table.mean(axis=0)
    left, rows, variances = table.copy(), [], []
    for _ in range(2):
        row = np.ones(statements)
        for _ in range(100):
            row = (left @ row) @ left
            length = np.linalg.norm(row)
            row /= length
        rows.append(row)
        variances.append(length / people)
        left -= np.outer(left @ row, row)
    watch.lap('components')
    points = scaled(table @ np.array(rows).T, np.bincount(person, minlength=people))
    watch.lap('places')
    return watch.said(grouped(points, watch), variances)


jobs = {'sparse': sparse, 'nine': lambda: sparse(9), 'dense': dense, 'power': power}
for line in sys.stdin:
    print(json.dumps(jobs[line.strip()]()), flush=True)
