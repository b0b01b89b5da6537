import { Instant } from "#app/_ui/instant.tsx";
import type { Comment } from "#lib/comment/comment.ts";
import { splitMentions } from "#lib/comment/mention.ts";
import classes from "./comments.module.css";

/** The comments of a thread, the first one first. */
export function CommentList({ comments }: { readonly comments: readonly Comment[] }) {
  return (
    <div>
      {comments.map(({ id, author, at, body, mentions }) => (
        <div key={id} className={classes.comment}>
          <div className={classes.author}>
            <span className={classes.name}>{author.name}</span>
            <span>{author.seat}</span>
            <span className={classes.when}>
              <Instant at={at} />
            </span>
          </div>
          <p className={classes.body}>
            {splitMentions(body, mentions).map(({ text, userId }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one unchanging comment
              <span key={index} className={userId ? classes.mention : undefined}>
                {text}
              </span>
            ))}
          </p>
        </div>
      ))}
    </div>
  );
}
