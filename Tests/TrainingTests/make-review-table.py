#!/usr/bin/env python3
"""Writes the table of reviews that FSRS is held to, by the package it follows.

    pip install fsrs==6.3.2
    Tests/TrainingTests/make-review-table.py > Tests/Fixtures/reviews/fsrs-6.3.2.csv

One line a review: rating, seconds since the review before (none: a new card begins), then the card: state, step,
stability, difficulty, seconds until it is due.
"""

import random
from datetime import datetime, timedelta, timezone
from importlib.metadata import version

from fsrs import Card, Rating, Scheduler

assert version("fsrs") == "6.3.2"

DAY = 86400
EDGES = (0, 1, 59, 60, DAY - 1, DAY, DAY + 1, 2 * DAY - 1, 2 * DAY)


def gap(chance, interval):
    """Seconds from one review to the next: on time, early, late, the same day, years, or a clock set back."""
    kind = chance.random()
    if kind < 0.35:
        return interval
    if kind < 0.50:
        return int(interval * chance.uniform(0.05, 1))
    if kind < 0.70:
        return int(interval * chance.uniform(1, 4))
    if kind < 0.82:
        return chance.randrange(DAY)
    if kind < 0.90:
        return chance.choice(EDGES)
    if kind < 0.95:
        return chance.randrange(365 * DAY, 12 * 365 * DAY)
    return -chance.randrange(1, 40 * DAY) if kind < 0.97 else chance.randrange(30 * DAY)


def main():
    chance = random.Random(632)
    scheduler = Scheduler(enable_fuzzing=False)
    print("rating,gap,state,step,stability,difficulty,interval")
    for number in range(240):
        card, moment = Card(card_id=number), datetime(2026, 1, 1, tzinfo=timezone.utc)
        # Some remember nearly all, some forget half, some use every rating alike.
        weights = chance.choice(([1, 2, 12, 2], [6, 3, 6, 1], [1, 1, 1, 1], [0, 0, 1, 3], [12, 1, 2, 0]))
        seconds = None
        for _ in range(chance.randrange(5, 18)):
            if seconds is not None:
                seconds = gap(chance, int((card.due - card.last_review).total_seconds()))
                # Where decades have passed, the calendar of Python would end.
                if moment.year > 2400:
                    break
                moment += timedelta(seconds=seconds)
            rating = Rating(chance.choices([1, 2, 3, 4], weights)[0])
            card, _ = scheduler.review_card(card, rating, moment)
            interval = (card.due - card.last_review).total_seconds()
            assert interval == int(interval)
            fields = ("" if seconds is None else seconds, card.state.name.lower(), "" if card.step is None else card.step)
            print(rating.value, *fields, repr(card.stability), repr(card.difficulty), int(interval), sep=",")
            seconds = 0


if __name__ == "__main__":
    main()
