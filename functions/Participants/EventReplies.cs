using MentorFlow.Domain.Links;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Functions.Participants;

/// <summary>Whether somebody will come to an event, as addresses and forms carry it.</summary>
internal static class EventReplies
{
    /// <summary>Of the form, and of the address that offers an answer first.</summary>
    public const string Field = "answer";

    /// <returns>Null for what is no answer.</returns>
    public static EventReply? Read(string? text) => Choice.Read<EventReply>(text);

    /// <returns>Null for a link that says nothing of it.</returns>
    public static EventReply? Of(Link link) => link is { Purpose: LinkPurpose.Event, Objects: [_, _, var reply] } ? Read(reply) : null;
}
