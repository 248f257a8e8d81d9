namespace MentorFlow.Local;

/// <summary>Hands out the durable client where it cannot be bound to a parameter.</summary>
public interface IDurableTaskClientProvider
{
    DurableTaskClient GetClient(string? name = null);
}
