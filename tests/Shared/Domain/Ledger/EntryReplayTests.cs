using MentorFlow.Domain.Ledger;
using MentorFlow.Json;

namespace MentorFlow.Tests.Shared.Domain.Ledger;

public sealed class EntryReplayTests
{
    [Theory]
    [InlineData("writes.enrollment:p1.document.stage", "\"Invited\"", "\"Invited\"")]
    [InlineData("writes.enrollment:p1.document.profile.conflicts[0]", "\"Maya\"", EntryReplay.Hidden)]
    [InlineData("writes.enrollment:p1", "{\"document\":{\"profile\":{}}}", EntryReplay.Hidden)]
    [InlineData("mails", "[]", EntryReplay.Hidden)]
    [InlineData("notes[0].outcome", null, null)]
    public void Coordinators_see_where_something_differs_and_nothing_that_people_said_of_themselves(string path, string? value, string? shown)
    {
        var replay = new EntryReplay(null!, ReplayState.Different, [new JsonChange(path, value, "1")]).ForCoordinators();

        var change = Assert.Single(replay.Changes);
        Assert.Equal((path, shown), (change.Path, change.Before));
    }
}
