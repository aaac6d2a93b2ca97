-- Walking updates from the latest on is slower than sorting those of a biennium: nobody knows beforehand how far to walk.
drop index activity_index_progress_known_idx;
