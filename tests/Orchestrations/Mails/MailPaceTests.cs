using MentorFlow.Mails.Pacing;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Mails;

public sealed class MailPaceTests
{
    [Fact]
    public async Task A_queue_pushes_no_mail_into_quiet_hours_and_still_keeps_the_quota()
    {
        var clock = new StubClock(new DateTimeOffset(2027, 2, 1, 19, 30, 0, TimeSpan.Zero));
        using var store = SqliteDocumentStore.InMemoryOnly(clock);
        await store.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        var pace = new MailPace(store, clock, SendPace.NewAccount);

        var slots = new List<DateTimeOffset>();
        for (var mail = 0; mail < 250; mail++)
        {
            slots.Add(await pace.TakeAsync(moment => DeliveryTime.Next(moment, "UTC", QuietHours.Default), TestContext.Current.CancellationToken));
        }

        Assert.Equal([(1, 100), (2, 150)], slots.CountBy(slot => slot.Day).Select(day => (day.Key, day.Value)));
        Assert.All(slots, slot => Assert.InRange(slot.Hour, 8, 19));
        Assert.Equal(slots.Order(), slots);
        Assert.All(slots, slot => Assert.InRange(slots.Count(other => other >= slot && other < slot.AddHours(1)), 1, 100));
    }
}
