namespace MentorFlow.Local.Durable;

/// <summary>Something a pump runs: a turn of an instance, or an activity.</summary>
internal interface IWork
{
    ValueTask RunAsync();
}
