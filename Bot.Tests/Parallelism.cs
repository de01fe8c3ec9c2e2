// Tests of whole turns wait more than they work: for the store, for a signal, for a card to be brought up to date. On two cores twice as
// many at once take half the time.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
