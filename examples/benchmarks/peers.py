# The same job as a researcher would write it: peers.py pandas|openpyxl FILE. One pass per line on standard input.
import sys
import time

import numpy as np
import pandas as pd

ITEMS = ["q%02d" % i for i in range(1, 31)]


def load(mode, path):
    if mode == "pandas":
        return pd.read_csv(path, sep=";")
    import openpyxl

    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).worksheets[0]
    rows = sheet.iter_rows(values_only=True)
    next(rows)
    units, answers = [], []
    for row in rows:
        units.append(row[3])
        answers.append(row[4:34])
    frame = pd.DataFrame(np.array(answers, dtype="float64"), columns=ITEMS)
    frame["unit"] = units
    return frame


def unit_means(frame):
    scales = []
    for k in range(5):
        items = frame[ITEMS[k * 6:k * 6 + 6]].copy()
        items[ITEMS[k * 6 + 2]] = 6 - items[ITEMS[k * 6 + 2]]
        frame["s%d" % k] = items.mean(axis=1).where(items.count(axis=1) >= 4)
        scales.append("s%d" % k)
    by_unit = frame.groupby("unit")[scales].agg(["count", "mean", "std"])
    for scale in scales:
        frame.groupby(["unit", np.minimum(np.floor((frame[scale] - 1) * 2.5), 9)]).size()
    mean = np.mean([by_unit[scale]["mean"].values for scale in scales])
    return "rows=%d units=%d mean=%.6f" % (len(frame), len(by_unit), mean)


for _ in sys.stdin:
    cpu, start = time.process_time(), time.perf_counter()
    result = unit_means(load(sys.argv[1], sys.argv[2]))
    print("%.4f\t%.4f\t%s" % (time.perf_counter() - start, time.process_time() - cpu, result), flush=True)
