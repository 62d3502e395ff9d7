//! The codes of all checks, for the long help.

/// Every check by its code, in one table.
pub(super) const CODES: &str = "\
Where the figures do not add up, no verdict is given and the exit code is 1. A sheet that cannot
be read is exit code 2, with the line and the column.

Every check has a code. E is an error: no verdict, no result. W is a warning. Those of a sheet come
from this verb, those of lots, rounds and the congress from the console, show and verify. What
is wrong with a session file itself has codes of its own: see daihoi verify --help.

sheet and round
  E01  more present than convened
  E02  more ballots issued than present
  E03  more ballots collected than issued
  E04  valid and invalid do not make collected
  E05  the grounds do not make invalid
  E06  a name has more votes than there are valid ballots
  E07  more votes than valid ballots times names on one
  E08  fewer votes than valid ballots
  E09  agree, disagree and unmarked of a name do not make valid
  W01  fewer ballots collected than issued
sheet
  E10  a number is more than one that it is a part of
  E11  the marks of a name are more than the ballots
  E12  the votes are more than the ballots can carry
  E13  the ballots of the sheet add up to something else
  E14  the number that the base is made of is missing
  E15  a re-vote among the tied has no more names than seats
  W02  people named whom this body's base does not leave out
  W03  people named without a ground
  W04  more ballots collected than the base
  W05  unmarked ballots with one name on the list
  W06  columns on a list with surplus
  W07  two names are the same
  W11  a name is written with loose marks, blanks or hidden signs
name and round: the tally by hand and the keyed ballots differ in
  E20  the valid ballots
  E21  the invalid ballots
  E22  the votes of a name
  E23  those against a name
lot, as the file has it
  E24  the lots do not make the ballots collected
  E25  a pass of a lot is not as large as the lot
  E26  a lot was not keyed twice alike, nor settled
congress, over the announced results
  E30  more elected than seats
  E31  one person is secretary and deputy secretary
  E32  a winner is not among those to choose from
  E33  a winner sat on the committee that counted
  E34  an alternate has a seat already
  W08  the bases of two elections differ
  W09  the base of an announced result would be another today
  W10  closed, and the sealed ballots are not handed over
recount of a file: what is written is not what the ballots make
  E40  ballots collected       E41  valid ballots        E42  invalid ballots by ground
  E43  the votes of a name     E44  the base             E45  the votes needed
  E46  the elected             E47  the alternates       E48  the balance of ballots
  E49  the tally by hand       E50  the order of the steps
  E51  hands against those present                    E52  the outcome of a vote
  E53  the committee's list";
