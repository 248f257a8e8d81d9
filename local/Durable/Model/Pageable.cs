using System.Runtime.CompilerServices;

namespace MentorFlow.Local;

/// <summary>Makes a pageable result of a function that reads one page.</summary>
public static class Pageable
{
    public static AsyncPageable<T> Create<T>(Func<string?, CancellationToken, Task<Page<T>>> pageFunc)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(pageFunc);
        return Create<T>((continuation, _, cancellation) => pageFunc(continuation, cancellation));
    }

    public static AsyncPageable<T> Create<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> pageFunc)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(pageFunc);
        return new PagedByFunction<T>(pageFunc);
    }

    private sealed class PagedByFunction<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> read) : AsyncPageable<T>
        where T : notnull
    {
        public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = default, int? pageSizeHint = default) =>
            ReadPagesAsync(continuationToken, pageSizeHint);

        private async IAsyncEnumerable<Page<T>> ReadPagesAsync(
            string? continuation,
            int? pageSize,
            [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            do
            {
                var page = await read(continuation, pageSize, cancellation);
                yield return page;
                continuation = page.ContinuationToken;
            }
            while (continuation is not null);
        }
    }
}
